using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>
/// The one call over the network interface of the USB: it holds the bearer of a context. One that AT$QCRMCALL makes waits two minutes for the
/// host to ask for its address by DHCP or QMI, and ends (AT manual V2.0, 10.18). Lives on the mailbox.
/// </summary>
internal sealed class RmNetCall
{
    private static readonly TimeSpan AddressWait = TimeSpan.FromMinutes(2);

    private readonly UrcRouter _urcs;
    private readonly PdpContexts _contexts;
    private readonly ModemTimer _wait;
    private int[] _versions = [];

    public RmNetCall(Scheduler scheduler, UrcRouter urcs, PdpContexts contexts)
    {
        (_urcs, _contexts) = (urcs, contexts);
        _wait = scheduler.Timer(Stop);
        contexts.BearerReleased += (context, _, _) => BearerReleased(context);
    }

    /// <summary>Raised when it has begun or ended, or carries another IP version.</summary>
    public event Action? Changed;

    /// <summary>AT+QNETDEVSTATUS: steps are told.</summary>
    public bool TellsSteps { get; set; }

    /// <summary>The context it is on; null while there is no call.</summary>
    public PdpContext? Context { get; private set; }

    /// <summary>IP versions of the call, 4 and 6; none while there is no call.</summary>
    public IReadOnlyList<int> Versions => _versions;

    /// <summary>True once the host has its address.</summary>
    public bool HasHost { get; private set; }

    /// <summary>True where packets of an IP version pass.</summary>
    public bool Carries(int version) => _versions.AsSpan().Contains(version);

    /// <summary>Starts it; one that is on the same context takes further versions.</summary>
    /// <param name="contextId">1-24.</param>
    /// <param name="versions">IP versions asked for, 4 and 6; those the context has not are left out.</param>
    /// <param name="waitsForHost">True to end it where the host does not ask for its address.</param>
    /// <returns>False where there is such a call, the context carries another one, or the network gives none of the versions.</returns>
    public bool Start(int contextId, IReadOnlyList<int> versions, bool waitsForHost = true)
    {
        var context = _contexts[contextId];
        var isFurther = Context == context;
        if (!isFurther && !TryTake(context))
            return false;
        int[] given = [.. GivenBy(context).Intersect(versions).Except(_versions)];
        if (given.Length == 0)
        {
            if (!isFurther)
                _contexts.CallEnded(context);
            return false;
        }
        (Context, _versions) = (context, [.. _versions, .. given]);
        Tell(HasHost ? 2 : 1, given);
        if (waitsForHost && !HasHost)
            _wait.Start(AddressWait);
        Changed?.Invoke();
        return true;
    }

    /// <summary>The host has asked for its address and got it.</summary>
    public void GiveAddress()
    {
        if (Context is null || HasHost)
            return;
        HasHost = true;
        _wait.Stop();
        Tell(2, _versions);
    }

    /// <summary>Ends it. Nothing where there is none.</summary>
    public void Stop()
    {
        if (Context is not { } context)
            return;
        var versions = Forget();
        _contexts.CallEnded(context);
        Ended(versions);
    }

    /// <summary>Ends one IP version of it; the call ends with its last.</summary>
    /// <param name="version">4 or 6.</param>
    public void Stop(int version)
    {
        if (_versions is [_] && Carries(version))
        {
            Stop();
        }
        else if (Carries(version))
        {
            _versions = [.. _versions.Where(one => one != version)];
            Ended([version]);
        }
    }

    /// <summary>Power goes.</summary>
    public void PowerOff()
    {
        if (Context is { } context)
            context.CarriesCall = false;
        Forget();
        TellsSteps = false;
        Changed?.Invoke();
    }

    private static int[] GivenBy(PdpContext context) => context.Type switch
    {
        PdpType.Ipv6 => [6],
        PdpType.Ipv4v6 => [4, 6],
        _ => [4],
    };

    private bool TryTake(PdpContext context)
    {
        if (Context is not null || context.CarriesCall || !context.IsInUse && !_contexts.HasRoom || !(context.HasBearer || _contexts.TryRaiseBearer(context)))
            return false;
        context.CarriesCall = true;
        return true;
    }

    private void BearerReleased(PdpContext context)
    {
        if (context != Context)
            return;
        context.CarriesCall = false;
        Ended(Forget());
    }

    private int[] Forget()
    {
        var versions = _versions;
        (Context, _versions, HasHost) = (null, [], false);
        _wait.Stop();
        return versions;
    }

    private void Ended(int[] versions)
    {
        Tell(0, versions);
        Changed?.Invoke();
    }

    private void Tell(int state, int[] versions)
    {
        if (!TellsSteps)
            return;
        foreach (var version in versions)
            _urcs.Send($"+QNETDEVSTATUS: 1,{state},{version},1");
    }
}
