using System.Globalization;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Ec20Emulator.Testing.NUnit;

/// <summary>
/// Base of test classes: a fresh modem for each test, seed 42 and a manual clock unless <see cref="Configure"/> says otherwise. A test
/// that fails gets the transcript attached and the seed written out. Say <c>[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]</c> to run
/// the tests of a class in parallel.
/// </summary>
public abstract class Ec20Test
{
    private Ec20Fixture? _modem;

    /// <summary>The modem of this test.</summary>
    /// <exception cref="InvalidOperationException">No test is running.</exception>
    protected Ec20Fixture Modem => _modem ?? throw new InvalidOperationException("there is a modem only while a test runs");

    /// <summary>Says how the modem is set up; called once for each test.</summary>
    protected virtual void Configure(Ec20Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Seed(42).ManualClock();
    }

    /// <summary>Starts the modem.</summary>
    [SetUp]
    public async Task StartModemAsync() => _modem = await Ec20.StartAsync(Configure).ConfigureAwait(false);

    /// <summary>Ends the modem; fails the test for defects of the emulator and errors it logged.</summary>
    [TearDown]
    public async Task EndModemAsync()
    {
        if (_modem is not { } modem)
            return;
        _modem = null;
        if (TestContext.CurrentContext.Result.Outcome.Status is TestStatus.Failed)
            await AttachAsync(modem).ConfigureAwait(false);
        await modem.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AttachAsync(Ec20Fixture modem)
    {
        var folder = TestContext.CurrentContext.WorkDirectory;
        var path = Path.Combine(folder, $"transcript-{TestContext.CurrentContext.Test.ID}.txt");
        var head = string.Create(CultureInfo.InvariantCulture, $"# {TestContext.CurrentContext.Test.FullName}, seed {modem.Seed}\n");
        await File.WriteAllTextAsync(path, head + modem.Transcript).ConfigureAwait(false);
        TestContext.AddTestAttachment(path, "What passed between host and modem");
        await TestContext.Out.WriteLineAsync(head + modem.Transcript).ConfigureAwait(false);
    }
}
