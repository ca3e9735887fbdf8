// The council’s own script.
