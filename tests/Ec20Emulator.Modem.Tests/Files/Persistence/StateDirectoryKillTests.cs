using System.Diagnostics;
using Ec20Emulator.Modem.Features.Files.Persistence;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Persistence;
using Ec20Emulator.StateCrash;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

/// <summary>Kills a real process while it changes its state, again and again on the same directory.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class StateDirectoryKillTests
{
    private const int Kills = 30;

    [Test]
    [CancelAfter(60_000)]
    public async Task Kill_AtAnyMoment_LeavesTheStateOfTheLastStepOrTheNext()
    {
        using var directory = new TemporaryDirectory();
        var dice = new Random(20_15);
        var model = new FileStore(new FileStoreOptions(), new VolatileUfs());
        var modelSettings = new VolatileSettings();
        var steps = 0;
        var withinStep = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var durable = await RunAndKillAsync(directory.Path, steps, dice).WaitAsync(TimeSpan.FromSeconds(60));
            for (; steps < durable; steps++)
                Generations.Take(model, modelSettings, steps);
            var left = Load(directory.Path);
            if (left != Generations.Describe(model, modelSettings))
            {
                Generations.Take(model, modelSettings, steps++);
                withinStep++;
            }
            Assert.That(left, Is.EqualTo(Generations.Describe(model, modelSettings)), $"kill {kill}, {durable} steps reported");
        }
        await TestContext.Out.WriteLineAsync($"{Kills} kills, {steps} steps, {withinStep} of them done but not yet reported");
        Assert.That(steps, Is.GreaterThan(Kills));
    }

    /// <summary>Lets the process take some steps and kills it a moment later.</summary>
    /// <returns>Number of steps known to be durable.</returns>
    private static async Task<int> RunAndKillAsync(string directory, int firstStep, Random dice)
    {
        using var process = new CrashingProcess(directory, firstStep);
        var last = firstStep - 1;
        for (var left = dice.Next(1, 25); left > 0; left--)
            last = await process.NextStepAsync() ?? throw new InvalidOperationException(await process.ErrorsAsync());
        var moment = Stopwatch.GetTimestamp();
        var wait = TimeSpan.FromMicroseconds(dice.Next(0, 1500));
        while (Stopwatch.GetElapsedTime(moment) < wait)
            Thread.SpinWait(20);
        return (await process.KillAsync() ?? last) + 1;
    }

    private static string Load(string directory)
    {
        using var state = StateDirectory.Open(directory, NullLogger.Instance);
        var description = Generations.Describe(new FileStore(new FileStoreOptions(), UfsPersistence.Of(state, NullLogger.Instance)), state.Settings);
        Assert.That(Directory.EnumerateFiles(directory).Select(Path.GetExtension), Has.None.EqualTo(".tmp"));
        return description;
    }
}
