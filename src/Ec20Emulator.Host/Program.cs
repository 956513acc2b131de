using Ec20Emulator.Host.Commands;

return await CommandLineInterface.RunAsync(args);
