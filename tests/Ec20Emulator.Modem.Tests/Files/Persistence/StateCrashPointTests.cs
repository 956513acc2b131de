using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.StateCrash;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

/// <summary>Stops at every single operation on the disk in turn, as a kill would, and looks at what is left.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class StateCrashPointTests
{
    private const int Steps = 3 * Generations.StepsPerGeneration;

    private sealed class Killed : Exception;

    [Test]
    public void Stop_AtAnyOperation_LeavesTheStateBeforeOrAfterTheStep()
    {
        var expected = StatesAfterEachStep();
        var failAt = 0;
        bool finished;
        do
        {
            var disk = new MemoryStateFiles { FailAt = ++failAt, Failure = new Killed(), KeepsFailing = true };
            var done = RunUntilStopped(disk);
            finished = done == Steps;
            var left = Load(new MemoryStateFiles { Files = disk.Files });
            Assert.That(left, Is.EqualTo(expected[done]).Or.EqualTo(expected[Math.Min(done + 1, Steps)]), $"stopped at operation {failAt}, after {done} steps");
            Assert.That(disk.Files.Keys, Has.None.EndsWith(".tmp"), "left-overs are gone after a load");
        }
        while (!finished);
        Assert.That(failAt, Is.GreaterThan(3 * Steps), "every step takes several operations");
    }

    private static int RunUntilStopped(MemoryStateFiles disk)
    {
        var done = 0;
        try
        {
            var (store, settings) = Open(disk);
            for (; done < Steps; done++)
                Generations.Take(store, settings, done);
        }
        catch (Killed)
        {
            // Nothing runs any more: what the disk holds now is what the next start finds.
        }
        return done;
    }

    private static List<string> StatesAfterEachStep()
    {
        var (store, settings) = (new FileStore(new FileStoreOptions(), new VolatileUfs()), new VolatileSettings());
        var states = new List<string> { Generations.Describe(store, settings) };
        for (var step = 0; step < Steps; step++)
        {
            Generations.Take(store, settings, step);
            states.Add(Generations.Describe(store, settings));
        }
        return states;
    }

    private static (FileStore Store, ISavedSettings Settings) Open(MemoryStateFiles disk) => (
        new FileStore(new FileStoreOptions(), new UfsPersistence("memory", disk, NullLogger.Instance)),
        new SavedSettings("memory", disk, NullLogger.Instance));

    private static string Load(MemoryStateFiles disk)
    {
        var (store, settings) = Open(disk);
        return Generations.Describe(store, settings);
    }
}
