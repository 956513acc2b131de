using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Ussd;

/// <summary>The USSD session of the modem, one at a time (sms-calls.md 9). Lives on the mailbox.</summary>
internal sealed class UssdSession : IProfileMember
{
    private readonly ModemCore _core;
    private readonly Registration _registration;
    private readonly TeCharacterSet _characterSet;
    private readonly UssdNetwork _network;
    private ModemTimer? _reply;
    private string? _asked;

    public UssdSession(ModemCore core, Registration registration, TeCharacterSet characterSet, UssdNetwork network)
    {
        (_core, _registration, _characterSet, _network) = (core, registration, characterSet, network);
        registration.ServiceChanged += EndWithService;
    }

    public string Name => "cusd";

    public ProfileUses Uses => ProfileUses.Factory;

    /// <summary>AT+CUSD, first value: replies are shown.</summary>
    public bool IsPresented { get; set; }

    /// <summary>True while the network has yet to answer.</summary>
    public bool IsWaiting => _reply is { IsRunning: true };

    /// <summary>True while the network has asked for more.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True where the network can be asked.</summary>
    public bool HasService => _registration.IsRegistered;

    /// <summary>Sends a code, or the answer to what the network asked; its reply follows.</summary>
    public void Send(string text)
    {
        _asked = text;
        (_reply ??= _core.Scheduler.Timer(() => Tell(_network.Ask(_asked!)))).Start(_core.Options.Delays.Ussd);
    }

    /// <summary>The DTE ends the session; nothing is told.</summary>
    public void Cancel()
    {
        _reply?.Stop();
        IsOpen = false;
    }

    /// <summary>The network speaks of its own accord; a request under way is overtaken.</summary>
    /// <exception cref="InvalidOperationException">The modem is not registered.</exception>
    public void Push(UssdReply reply)
    {
        if (!HasService)
            throw new InvalidOperationException("the modem is not registered: the network cannot speak to it");
        _reply?.Stop();
        Tell(reply);
    }

    public void ResetToFactory() => IsPresented = false;

    private void Tell(UssdReply reply)
    {
        IsOpen = reply.Outcome is UssdOutcome.AsksForMore;
        if (IsPresented)
            _core.Urcs.Send(UssdText.Line(reply, _characterSet.Current));
    }

    private void EndWithService()
    {
        if (HasService || !(IsWaiting || IsOpen))
            return;
        Cancel();
        Tell(new UssdReply(UssdOutcome.Ended));
    }
}
