using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.StateCrash;
using Microsoft.Extensions.Logging.Abstractions;

// Usage: Ec20Emulator.StateCrash <state directory> <first step>. Prints the number of each step once it is durable.
using var state = StateDirectory.Open(args[0], NullLogger.Instance);
var store = new FileStore(new FileStoreOptions(), UfsPersistence.Of(state, NullLogger.Instance));
using var report = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
for (var step = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture); ; step++)
{
    Generations.Take(store, state.Settings, step);
    report.WriteLine(step);
}
