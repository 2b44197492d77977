"""The portal composed: settings, addresses, middleware, tasks, start-up."""
