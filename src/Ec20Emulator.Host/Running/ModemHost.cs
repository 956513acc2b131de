using System.Net.Sockets;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Echo;
using Ec20Emulator.Host.Fleet;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem;
using Ec20Emulator.WebConsole;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Running;

/// <summary>The modems of a process with what they share: echo server and control API. Disposing it leaves nothing behind.</summary>
internal sealed class ModemHost : IAsyncDisposable
{
    /// <summary>Name of the first modem in the ready line and the control API.</summary>
    public const string ModemId = "m0";

    private readonly EchoService? _echo;
    private readonly ModemFleet _fleet;
    private readonly List<RunningModem> _modems = [];
    private ControlServer? _control;

    private ModemHost(RunOptions options, EchoService? echo, ModemFleet fleet)
    {
        (_echo, _fleet) = (echo, fleet);
        Options = fleet.Extend(options);
    }

    /// <summary>The modem, where the process began with one.</summary>
    public Ec20Modem Modem => _modems[0].Modem;

    /// <summary>What it was started with; maps of the echo server included.</summary>
    public RunOptions Options { get; }

    /// <summary>The modems the process began with.</summary>
    public IReadOnlyList<RunningModem> Modems => _modems;

    /// <summary>The open ways in of the modem.</summary>
    public IReadOnlyList<BoundPort> Ports => _modems[0].Ports;

    /// <summary>Where the control API answers; null where there is none.</summary>
    public string? ControlUri => _control?.Address;

    /// <summary>Opens everything, then presses the power key and waits until the modem is ready.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="logs">Where the log goes.</param>
    /// <param name="cancellationToken">Gives up while the modem boots.</param>
    /// <exception cref="BindException">Something cannot be had; what had been opened is closed again.</exception>
    /// <exception cref="InputFileException">The track of the GNSS antenna cannot be read.</exception>
    /// <exception cref="UsageException">An address is not understood.</exception>
    public static Task<ModemHost> StartAsync(RunOptions options, ILoggerFactory logs, CancellationToken cancellationToken) =>
        StartAsync(options, [FleetGroup.Of(options)], _ => logs, read: null, cancellationToken);

    /// <summary>The same for a process in which clients of the control API make modems of their own.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="groups">The modems it begins with.</param>
    /// <param name="logsOf">The log of a modem, by its id.</param>
    /// <param name="read">What a modem asked for is started with; null = none can be asked for.</param>
    /// <param name="cancellationToken">Gives up while the modem boots.</param>
    public static async Task<ModemHost> StartAsync(
        RunOptions options, IReadOnlyList<FleetGroup> groups, Func<string, ILoggerFactory> logsOf, Func<ModemRequest, RunOptions>? read, CancellationToken cancellationToken)
    {
        var logs = logsOf(ModemId);
        var echo = options.HasEchoServer ? EchoService.Start(logs) : null;
        var host = new ModemHost(options, echo, new ModemFleet(echo, logsOf, read));
        try
        {
            var members = FleetMembers.Of([.. groups.Select(group => group with { Options = host._fleet.Extend(group.Options) })]);
            DescriptorBudget.Require(members, logs.CreateLogger(nameof(ModemHost)));
            using var heap = BootingHeap.For(members.Count);
            host._modems.AddRange(await host._fleet.OpenAsync(members));
            await host.OpenControlAsync(logs);
            await Task.WhenAll(host._modems.Select(modem => modem.BootAsync(cancellationToken)));
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_control is not null)
            await _control.DisposeAsync();
        await _fleet.DisposeAsync();
        if (_echo is not null)
            await _echo.DisposeAsync();
    }

    private Task OpenControlAsync(ILoggerFactory logs) => Options.Control is { } control ? OpenControlAsync(control, logs) : Task.CompletedTask;

    /// <summary>In a method of its own: nothing of the page is loaded where there is no control API.</summary>
    private async Task OpenControlAsync(ControlOptions control, ILoggerFactory logs)
    {
        var page = new ConsolePage(uri => [.. PasteLines.For(uri).Select(line => line.Text)]);
        try
        {
            _control = await ControlServer.StartAsync(
                control with { Readiness = Options.Readiness, MostModems = control.MostModems + _modems.Count },
                [.. _modems.Select(_fleet.ToControlled)],
                _fleet.MakesModems ? _fleet : null,
                page,
                logs);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw new BindException($"--control {control.EndPoint}", failure);
        }
    }
}
