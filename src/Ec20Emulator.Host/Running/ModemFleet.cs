using System.Collections.Concurrent;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Echo;
using Ec20Emulator.Host.Fleet;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem.Subscribers;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Running;

/// <summary>The modems of the process: those it begins with, and those made over HTTP. All share the echo server and a mobile network. Disposing it ends them.</summary>
/// <param name="echo">The echo server; null = none.</param>
/// <param name="logsOf">The log of a modem, by its id.</param>
/// <param name="read">What a modem asked for is started with; null = none can be asked for.</param>
internal sealed class ModemFleet(EchoService? echo, Func<string, ILoggerFactory> logsOf, Func<ModemRequest, RunOptions>? read) : IModemFactory, IAsyncDisposable
{
    private readonly ConcurrentDictionary<RunningModem, byte> _modems = [];
    private readonly MobileNetwork _mobile = new();

    /// <summary>True where modems can be asked for.</summary>
    public bool MakesModems => read is not null;

    /// <summary>Puts a modem together and opens its ways in; it is off.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="options">What it is; maps of the echo server included.</param>
    /// <exception cref="BindException">Something cannot be had; what had been opened is closed again.</exception>
    public async Task<RunningModem> OpenAsync(string id, RunOptions options)
    {
        var modem = await RunningModem.OpenAsync(id, Joined(options), echo, logsOf(id));
        _modems.TryAdd(modem, 0);
        return modem;
    }

    /// <summary>Opens the ways in of many modems, and puts the modems together; they are off. Unless all ways in can be had, there is no modem.</summary>
    /// <param name="members">What they are; maps of the echo server included.</param>
    /// <exception cref="BindException">Something cannot be had; what had been opened is closed again.</exception>
    public async Task<IReadOnlyList<RunningModem>> OpenAsync(IReadOnlyList<FleetMember> members)
    {
        var ways = new List<BoundWays>(members.Count);
        try
        {
            foreach (var member in members)
                ways.Add(await RunningModem.BindAsync(member.Options, logsOf(member.Id)));
            var modems = new RunningModem[members.Count];
            await Parallel.ForAsync(0, members.Count, async (number, _) => modems[number] = await OpenAsync(members[number], ways[number]));
            return modems;
        }
        finally
        {
            foreach (var left in ways)
                await left.DisposeAsync();
        }
    }

    private async Task<RunningModem> OpenAsync(FleetMember member, BoundWays ways)
    {
        var modem = await RunningModem.OpenAsync(member.Id, Joined(member.Options), ways, echo, logsOf(member.Id));
        modem.Label = member.Label;
        _modems.TryAdd(modem, 0);
        return modem;
    }

    /// <summary>The options with the maps that lead to the echo server.</summary>
    public RunOptions Extend(RunOptions options) =>
        echo is null ? options : options with { Map = echo.Extend(options.Map, options.EchoAddresses) };

    /// <inheritdoc/>
    public async Task<ControlledModem> MakeAsync(string id, ModemRequest request, CancellationToken cancellationToken)
    {
        var modem = await OpenAsync(id, request);
        try
        {
            await modem.BootAsync(cancellationToken);
            return ToControlled(modem);
        }
        catch
        {
            await EndAsync(modem);
            throw;
        }
    }

    /// <summary>A modem as the control API sees it.</summary>
    public ControlledModem ToControlled(RunningModem modem) => new(modem.Id, modem.Modem, () => [.. modem.Ports.Select(port => new WayIn(port.Name, port.Uri))])
    {
        Label = modem.Label,
        Readiness = modem.Options.Readiness,
        Renew = modem.CanBeRenewed ? modem.RenewAsync : null,
        End = () => EndAsync(modem),
        Map = modem.Options.Map.Mappings,
        EchoAddresses = echo is null ? [] : [.. modem.Options.EchoAddresses.Select(address => $"{address}")],
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_modems.Keys.Select(EndAsync));

    private RunOptions Joined(RunOptions options) => options with { Base = options.Base with { MobileNetwork = _mobile } };

    private async Task<RunningModem> OpenAsync(string id, ModemRequest request)
    {
        try
        {
            return await OpenAsync(id, Extend(read!(request)));
        }
        catch (BindException failure)
        {
            throw new InvalidOperationException(failure.Message.Replace("--", "", StringComparison.Ordinal), failure);
        }
        catch (InputFileException wrong)
        {
            throw new ModemRequestException("gnss", wrong.Message);
        }
    }

    private async Task EndAsync(RunningModem modem)
    {
        if (_modems.TryRemove(modem, out _))
            await modem.DisposeAsync();
    }
}
