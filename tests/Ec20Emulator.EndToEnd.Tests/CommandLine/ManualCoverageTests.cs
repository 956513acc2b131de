using Ec20Emulator.Host.Coverage;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.CommandLine;

/// <summary>Each row of the TCP/IP and FILE manuals is built in all its forms, or listed as absent for a reason that is not "later".</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ManualCoverageTests
{
    private static readonly string[] Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "CommandLine", "ManualRows.txt")).Where(line => line.Length > 0 && line[0] is not ('#' or '[')),
    ];

    private ModemHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _host = await ModemHost.StartAsync(new RunOptions { HasEchoServer = false }, NullLoggerFactory.Instance, CancellationToken.None);

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCaseSource(nameof(Rows))]
    public void Row_OfTheManual_IsBuiltOrAbsentForAReason(string row)
    {
        var words = row.Split(' ');
        var (name, rest) = (words[0], words[1..]);
        if (rest is ["Absent"])
        {
            Assert.That(IsBuilt(name), Is.False, $"{name} is built: the row is out of date");
            var part = KnownCommands.Read().SingleOrDefault(part => part.Names.Contains(name));
            Assert.That(part, Is.Not.Null, $"{name} is neither built nor listed");
            Assert.That(part!.Reason, Does.Not.Contain("not built yet").And.Not.Contain("is built"));
            return;
        }

        var command = _host.Modem.Commands.SingleOrDefault(command => command.Name == name);
        Assert.That(command, Is.Not.Null, $"AT{name} is not built");
        Assert.That(command!.Forms, Is.SupersetOf(rest.Where(word => word[0] != '"')));
        Assert.That(command.Keys, Is.SupersetOf(rest.Where(word => word[0] == '"').Select(word => word.Trim('"'))));
    }

    [TestCase("TCP/IP manual")]
    [TestCase("SSL manual")]
    [TestCase("FILE manual")]
    public void Part_SaidToBeWhole_IsWhole(string title)
    {
        var part = KnownCommands.Read().Single(part => part.Title == title);
        Assert.That(part.Reason, Is.EqualTo("all of it is built"));
        Assert.That(part.Names, Is.SubsetOf(_host.Modem.Commands.Select(command => command.Name)));
    }

    /// <summary>True where the modem has a command, or, for <c>+NAME="key"</c>, a setting.</summary>
    private bool IsBuilt(string name) => name.Split('=') is [var command, var key]
        ? _host.Modem.Commands.Single(built => built.Name == command).Keys.Contains(key.Trim('"'))
        : _host.Modem.Commands.Any(built => built.Name == name);
}
