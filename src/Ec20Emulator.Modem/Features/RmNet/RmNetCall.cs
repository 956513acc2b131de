using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>
/// The one call AT$QCRMCALL makes: it holds the bearer of a context. It waits two minutes for the host to ask for its address by DHCP or QMI, which
/// no host can here, and ends (AT manual V2.0, 10.18). Lives on the mailbox.
/// </summary>
internal sealed class RmNetCall
{
    private static readonly TimeSpan AddressWait = TimeSpan.FromMinutes(2);

    private readonly UrcRouter _urcs;
    private readonly PdpContexts _contexts;
    private readonly ModemTimer _wait;
    private PdpContext? _context;
    private int[] _versions = [];

    public RmNetCall(Scheduler scheduler, UrcRouter urcs, PdpContexts contexts)
    {
        (_urcs, _contexts) = (urcs, contexts);
        _wait = scheduler.Timer(Stop);
        contexts.BearerReleased += (context, _, _) => BearerReleased(context);
    }

    /// <summary>AT+QNETDEVSTATUS: steps are told.</summary>
    public bool TellsSteps { get; set; }

    /// <summary>IP versions of the call, 4 and 6; none while there is no call.</summary>
    public IReadOnlyList<int> Versions => _versions;

    /// <summary>Starts it.</summary>
    /// <param name="contextId">1-24.</param>
    /// <param name="versions">IP versions asked for, 4 and 6.</param>
    /// <returns>False where there is a call, the context carries another one, or the network gives none of the versions.</returns>
    public bool Start(int contextId, IReadOnlyList<int> versions)
    {
        var context = _contexts[contextId];
        if (_context is not null || context.CarriesCall || !(context.HasBearer || _contexts.TryRaiseBearer(context)))
            return false;
        int[] given = context.Type switch
        {
            PdpType.Ipv6 => [6],
            PdpType.Ipv4v6 => [4, 6],
            _ => [4],
        };
        context.CarriesCall = true;
        if (given.Intersect(versions).ToArray() is not [_, ..] common)
        {
            _contexts.CallEnded(context);
            return false;
        }
        (_context, _versions) = (context, common);
        Tell(1);
        _wait.Start(AddressWait);
        return true;
    }

    /// <summary>Ends it. Nothing where there is none.</summary>
    public void Stop()
    {
        if (_context is not { } context)
            return;
        var versions = Forget();
        _contexts.CallEnded(context);
        Tell(0, versions);
    }

    /// <summary>Power goes.</summary>
    public void PowerOff()
    {
        if (_context is { } context)
            context.CarriesCall = false;
        Forget();
        TellsSteps = false;
    }

    private void BearerReleased(PdpContext context)
    {
        if (context != _context)
            return;
        context.CarriesCall = false;
        Tell(0, Forget());
    }

    private int[] Forget()
    {
        var versions = _versions;
        (_context, _versions) = (null, []);
        _wait.Stop();
        return versions;
    }

    private void Tell(int state) => Tell(state, _versions);

    private void Tell(int state, int[] versions)
    {
        if (!TellsSteps)
            return;
        foreach (var version in versions)
            _urcs.Send($"+QNETDEVSTATUS: 1,{state},{version},1");
    }
}
