using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Authentication;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>
/// A data call: a port in transparent mode joined to PPP and the network behind it (sms-calls.md 10). Frames are made as the port takes them.
/// While the call is suspended by <c>+++</c> nothing is sent and no time-out counts.
/// </summary>
internal sealed class PppCall : ITransparentEndpoint, ISuspendedConnection
{
    /// <summary>Rate behind CONNECT, bit/s.</summary>
    public const string Rate = "150000000";

    /// <summary>Bytes the port has not taken above which no frame is made: enough to keep it busy, too little to make a host wait.</summary>
    private const int OutputLimit = 64 * 1024;

    private readonly ModemCore _core;
    private readonly PacketCounter _counter;
    private readonly ILogger _log;
    private readonly IpStack _stack;
    private readonly PppSession _session;
    private readonly ModemTimer _due;
    private TransparentMode? _mode;
    private long _countedSent;
    private long _countedReceived;
    private bool _isPumpDue;
    private bool _isRoomAsked;
    private bool _isOver;

    public PppCall(ModemCore core, PdpContext context, PdpDefinition definition, PacketCounter counter, ModemPort port, ILogger log)
    {
        (_core, Context, _counter, Port, _log) = (core, context, counter, port, log);
        var settings = PdnConnection.SettingsOf(context);
        var connection = new PdnConnection(core, context, settings, PumpSoon, log);
        _stack = connection.Stack;
        var expected = definition.User.Length + definition.Password.Length > 0 ? new PppCredentials(definition.User, definition.Password) : null;
        _session = new PppSession(settings, expected, _stack, new CallLine(core.Faults, core.Capture?.InterfaceOf(LinkType.Ppp, $"data call on {port.Name}"), connection.Filter), core.Scheduler.HostTime, core.Random);
        _due = core.Scheduler.HostTimer(Tick);
    }

    /// <summary>The context it stands on.</summary>
    public PdpContext Context { get; }

    /// <summary>The port it was made on.</summary>
    public ModemPort Port { get; }

    /// <summary>Called once when the call is over.</summary>
    public required Action<PppCall> Over { get; init; }

    /// <summary>The PPP link.</summary>
    public PppSession Session => _session;

    /// <summary>The network behind it.</summary>
    public IpStack Stack => _stack;

    public bool CanResume => !_isOver && _mode is null;

    /// <summary>Answers CONNECT and begins PPP.</summary>
    public void Begin(TransparentEntry enter)
    {
        DataCallLog.Moved(_log, Context.Id, $"connected on {Port.Name}");
        Resume(enter);
        _session.Begin();
    }

    public void Resume(TransparentEntry enter)
    {
        _mode = enter(this, Port.Settings.ConnectDetail > 0 ? Rate : null);
        PumpSoon();
    }

    public int Offer(ReadOnlySpan<byte> data)
    {
        TakeRest(data);
        return data.Length;
    }

    public void TakeRest(ReadOnlySpan<byte> data)
    {
        _session.Receive(data);
        PumpSoon();
    }

    public void OutputRelieved() => Pump();

    public void Left(TransparentExit exit)
    {
        _mode = null;
        _due.Stop();
        if (exit is TransparentExit.Suspended)
            Port.Suspended = this;
        else
            HangUp();
    }

    /// <summary>Ends the call without a word.</summary>
    public void HangUp() => End("hung up");

    /// <summary>The network has ended the context.</summary>
    /// <param name="asksHost">True to ask the host to end PPP first.</param>
    public void LoseContext(bool asksHost)
    {
        if (_isOver)
            return;
        if (asksHost && _mode is not null)
        {
            _session.Terminate();
            Pump();
            return;
        }
        Lose("its context is gone");
    }

    private void PumpSoon()
    {
        if (_isPumpDue || _mode is null)
            return;
        _isPumpDue = true;
        _core.Mailbox.AtTurnEnd(Pump);
    }

    /// <summary>Makes frames as long as the port takes them, and hears when it takes more.</summary>
    private void Pump()
    {
        _isPumpDue = false;
        if (_isOver || _mode is null)
            return;
        var hasMore = true;
        while (hasMore && Port.Output.Backlog < OutputLimit)
            hasMore = _session.WriteNext(Port.Output);
        Count();
        if (_session.IsOver && !hasMore)
        {
            Lose(_session.EndReason!);
            return;
        }
        if (hasMore)
            AskForRoom();
        if (_session.DueIn is { } due)
            _due.Start(due);
        else
            _due.Stop();
    }

    /// <summary>A port whose transport takes everything at once tells nobody that it has: so it is asked, once it had the chance.</summary>
    private void AskForRoom()
    {
        if (_isRoomAsked)
            return;
        _isRoomAsked = true;
        _core.Mailbox.Post(() =>
        {
            _isRoomAsked = false;
            if (Port.Output.Backlog < OutputLimit)
                Pump();
        });
    }

    private void Tick()
    {
        _session.Tick();
        Pump();
    }

    private void Count()
    {
        _counter.AddSent(_session.BytesFromHost - _countedSent);
        _counter.AddReceived(_session.BytesToHost - _countedReceived);
        (_countedSent, _countedReceived) = (_session.BytesFromHost, _session.BytesToHost);
    }

    /// <summary>Ends the call, and tells the host where it is in it.</summary>
    private void Lose(string reason)
    {
        var mode = _mode;
        _mode = null;
        End(reason);
        mode?.LoseCarrier();
    }

    private void End(string reason)
    {
        if (_isOver)
            return;
        _isOver = true;
        Count();
        _session.Abandon();
        _due.Dispose();
        DataCallLog.Moved(_log, Context.Id, $"over, {reason}; {_session.BytesFromHost} bytes sent, {_session.BytesToHost} received");
        Over(this);
    }
}
