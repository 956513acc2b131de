module ec20emu

go 1.19
