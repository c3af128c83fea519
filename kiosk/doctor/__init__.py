"""Is this machine ready to open? One look at everything that an exhibit on a wall depends on."""
