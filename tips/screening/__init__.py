"""Protected conduct in reports: pointed out, held until the privacy officer has weighed it, never scored."""
