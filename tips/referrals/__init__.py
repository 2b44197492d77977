"""The JTTF queue: referrals, their delivery, tracking and feedback."""
