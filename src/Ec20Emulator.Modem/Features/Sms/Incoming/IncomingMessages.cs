using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Sms.Text;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Incoming;

/// <summary>
/// Takes messages from the network, one after another, and does with each what AT+CNMI asks for: stores it, tells the DTE, passes it on
/// (sms-calls.md 6). A message that cannot be taken stays with the network and comes again.
/// </summary>
internal sealed class IncomingMessages
{
    /// <summary>How long the DTE may take for AT+CNMA.</summary>
    public static readonly TimeSpan AcknowledgementTime = TimeSpan.FromSeconds(60);

    private const byte TypeZero = 0x40;

    private readonly IncomingQueue _queue;
    private readonly Func<bool> _isReachable;
    private readonly SmsSettings _settings;
    private readonly MessageStores _stores;
    private readonly MessageFields _fields;
    private readonly ILogger _log;
    private readonly Scheduler _scheduler;
    private ModemTimer? _acknowledgement;
    private bool _isFullTold;

    /// <summary>Begins to listen to the queue.</summary>
    public IncomingMessages(
        IncomingQueue queue, Func<bool> isReachable, SmsSettings settings, MessageStores stores, MessageFields fields, Indications indications,
        Scheduler scheduler, ILogger log)
    {
        (_queue, _isReachable, _settings, _stores, _fields, Indications, _log) = (queue, isReachable, settings, stores, fields, indications, log);
        _scheduler = scheduler;
        queue.IsOldestPassedOn = () => IsAcknowledgementDue;
        queue.Arrived += Take;
    }

    /// <summary>What is told of them.</summary>
    public Indications Indications { get; }

    /// <summary>A message was refused because a memory, named here, is full; told once until there is room.</summary>
    public event Action<string>? Full;

    /// <summary>A message was stored, in which memory and where.</summary>
    public event Action<string, int>? Stored;

    /// <summary>True while a message passed on waits for AT+CNMA.</summary>
    public bool IsAcknowledgementDue => _acknowledgement is { IsRunning: true };

    private NewMessageSettings Routing => _settings.Saved.NewMessages;

    /// <summary>Takes what waits, as far as that can be done now.</summary>
    public void Take()
    {
        while (!IsAcknowledgementDue && _isReachable() && _queue.Oldest is { } message && TryTake(message))
        {
            if (IsAcknowledgementDue)
                return;
            _queue.Taken();
        }
    }

    /// <summary>AT+CNMI was given.</summary>
    public void RoutingChanged()
    {
        Indications.ModeChanged();
        Take();
    }

    /// <summary>AT+CMGD has made room.</summary>
    public void RoomMade()
    {
        _isFullTold = false;
        Take();
    }

    /// <summary>AT+CNMA: the DTE has the message passed on to it, or does not want it.</summary>
    /// <param name="isTaken">False where it refuses it; the network does not bring it again.</param>
    /// <returns>False where none was passed on that has to be acknowledged.</returns>
    public bool TryAcknowledge(bool isTaken)
    {
        if (!IsAcknowledgementDue)
            return false;
        _acknowledgement?.Stop();
        if (!isTaken)
            SmsLog.RefusedByDte(_log);
        _queue.Taken();
        Take();
        return true;
    }

    /// <summary>Power is gone: what was passed on without an answer comes again.</summary>
    public void PowerOff()
    {
        _acknowledgement?.Stop();
        _isFullTold = false;
        Indications.Forget("power is gone");
    }

    private bool TryTake(MessagePdu pdu)
    {
        if (!Tpdu.TryReadIncoming(pdu.Tpdu.Span, out var tpdu))
            throw new InvalidOperationException("the network sent a message that is none");
        return tpdu is DeliverTpdu delivery ? TryTake(pdu, delivery) : TryTake(pdu, (StatusReportTpdu)tpdu);
    }

    private bool TryTake(MessagePdu pdu, DeliverTpdu tpdu)
    {
        if (tpdu.Protocol == TypeZero)
        {
            SmsLog.Received(_log, pdu.Length, "of type 0, discarded (3GPP 23.040, 9.2.3.9)");
            return true;
        }
        var messageClass = tpdu.Coding.MessageClass;
        var isWanted = Routing.Messages == 3 ? messageClass == 3 : Routing.Messages == 2 && messageClass != 2;
        if (isWanted && Indications.CanPassOn)
        {
            PassOn(pdu, _fields.PassedOn(pdu, tpdu));
            return true;
        }
        return TryStore(pdu, messageClass == 2 ? MessageStores.Sm : _settings.Saved.Receiving);
    }

    private bool TryStore(MessagePdu pdu, string memory)
    {
        if (_stores[memory].Add(new StoredMessage(MessageStatus.ReceivedUnread, pdu), out var index) is not null)
        {
            SmsLog.StoreFull(_log, memory);
            if (!_isFullTold)
                Full?.Invoke(memory);
            _isFullTold = true;
            return false;
        }
        SmsLog.Received(_log, pdu.Length, $"stored in {memory}, {index}");
        if (Routing.Messages != 0)
            Indications.Tell(Information.Line($"+CMTI: \"{memory}\",{index}"));
        Stored?.Invoke(memory, index);
        return true;
    }

    private bool TryTake(MessagePdu pdu, StatusReportTpdu tpdu)
    {
        if (Routing.Reports == 1 && Indications.CanPassOn)
            PassOn(pdu, _fields.PassedOn(pdu, tpdu));
        else if (Routing.Reports == 2)
            StoreReport(pdu);
        else
            SmsLog.Received(_log, pdu.Length, "a status report nobody is told of");
        return true;
    }

    private void StoreReport(MessagePdu pdu)
    {
        if (_stores[MessageStores.Sr].Add(new StoredMessage(MessageStatus.ReceivedUnread, pdu), out var index) is null)
            Indications.Tell(Information.Line($"+CDSI: \"{MessageStores.Sr}\",{index}"));
        else
            SmsLog.ReportLost(_log, MessageStores.Sr);
    }

    private void PassOn(MessagePdu pdu, Information frame)
    {
        SmsLog.Received(_log, pdu.Length, "passed on to the DTE");
        Indications.Tell(frame);
        if (_settings.Saved.Service == 1)
            (_acknowledgement ??= _scheduler.Timer(NotAcknowledged)).Start(AcknowledgementTime);
    }

    private void NotAcknowledged()
    {
        SmsLog.NotAcknowledged(_log, AcknowledgementTime.TotalSeconds);
        _settings.TrySet(_settings.Saved with { NewMessages = Routing with { Messages = 0, Reports = 0 } });
        Take();
    }
}
