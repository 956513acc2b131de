return await Ec20Emulator.Benchmarks.CommandLineInterface.RunAsync(args);
