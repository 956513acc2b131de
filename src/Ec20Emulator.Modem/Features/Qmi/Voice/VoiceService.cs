using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Voice;

/// <summary>VOICE: the calls of AT+CLCC.</summary>
internal sealed class VoiceService : QmiService
{
    private readonly QmiSurroundings _modem;
    private (char Key, long Since)? _tone;

    /// <summary>Makes it.</summary>
    public VoiceService(QmiSurroundings modem, Action<QmiMessage> send)
        : base(QmiServiceType.Voice, send)
    {
        _modem = modem;
        On(VoiceTable.RegisterIndications, Subscribe);
        On(VoiceTable.Dial, Dial);
        On(VoiceTable.End, exchange => Act(exchange, VoiceTable.Call, call => { Handling.HangUp(call); return true; }));
        On(VoiceTable.Answer, exchange => Act(exchange, VoiceTable.Call, call => call.State is CallState.Incoming && Handling.Answer()));
        On(VoiceTable.Burst, exchange => Act(exchange, VoiceTable.Keys, _ => Sound(exchange[VoiceTable.Keys].Text(1))));
        On(VoiceTable.StartTone, exchange => Act(exchange, VoiceTable.Key, call => Start(call, (char)exchange[VoiceTable.Key].Number(1))));
        On(VoiceTable.StopTone, exchange => Act(exchange, VoiceTable.Call, _ => Stop()));
        On(VoiceTable.GetAllCalls, AnswerCalls);
        On(VoiceTable.Manage, Manage);
        Table.Changed += TellCalls;
        Table.Ended += TellCalls;
    }

    private CallTable Table => _modem.Calls.Table;

    private CallHandling Handling => _modem.Calls.Handling;

    public override void End()
    {
        Table.Changed -= TellCalls;
        Table.Ended -= TellCalls;
        base.End();
    }

    private static void Subscribe(Exchange exchange)
    {
        if (exchange.Find(VoiceTable.TellsCalls) is { } wants)
            exchange.Client.Subscribe(VoiceTable.AllCallStatus, wants.Flag());
    }

    private void Dial(Exchange exchange)
    {
        if (PhoneNumber.Of(exchange[VoiceTable.Number].Text()) is not { } number)
            exchange.Refuse(QmiError.InvalidArgument);
        else if (_modem.Calls.Dialling.Dial(new DialString(number, null)) is { } call)
            exchange.Answer(VoiceTable.SameCall, call.Id);
        else
            exchange.Refuse(QmiError.CallFailed);
    }

    private void Act(Exchange exchange, TlvLayout layout, Func<Call, bool> act)
    {
        if (Table[exchange[layout].Number()] is not { } call)
            exchange.Refuse(QmiError.InvalidArgument);
        else if (!act(call))
            exchange.Refuse(QmiError.IncompatibleState);
        else
            exchange.Answer(VoiceTable.SameCall, call.Id);
    }

    private bool Sound(string keys) => DtmfTone.Parse(keys, CallSettings.FactoryToneDuration) is { Count: > 0 } tones && Table.Sound(tones);

    /// <summary>A tone begins; how long it was is known when it ends.</summary>
    private bool Start(Call call, char key)
    {
        if (_tone is not null || call.State is not CallState.Active || DtmfTone.Parse(key.ToString(), 0) is null)
            return false;
        _tone = (key, _modem.Core.Scheduler.Time.GetTimestamp());
        return true;
    }

    private bool Stop()
    {
        if (_tone is not var (key, since))
            return false;
        _tone = null;
        var tenths = (int)Math.Min(DtmfTone.Longest, _modem.Core.Scheduler.Time.GetElapsedTime(since).TotalSeconds * 10);
        return Table.Sound(DtmfTone.Parse(key.ToString(), tenths)!);
    }

    private void Manage(Exchange exchange)
    {
        var id = exchange.Find(VoiceTable.ManagedCall)?.Number() ?? 0;
        var isDone = exchange[VoiceTable.ManageAction].Number() switch
        {
            1 => Handling.RejectOrReleaseHeld(),
            2 => Handling.ReleaseAndTake(),
            3 => Handling.HoldAndTake(),
            4 => Handling.HoldAllBut(id),
            5 => Handling.Join(),
            6 => Handling.Transfer(),
            8 => HangUpAll(),
            9 => Handling.Release(id),
            _ => (bool?)null,
        };
        if (isDone is not true)
            exchange.Refuse(isDone is null ? QmiError.NotSupported : QmiError.IncompatibleState);
    }

    private bool HangUpAll()
    {
        Handling.HangUpAll();
        return true;
    }

    private void AnswerCalls(Exchange exchange)
    {
        exchange.Answer(VoiceTable.Calls, (object)Table.All.Select(Describe).ToArray());
        exchange.Answer(VoiceTable.Numbers, (object)Table.All.Select(DescribeNumber).ToArray());
    }

    private void TellCalls(Call call)
    {
        Call[] all = [.. Table.All, .. call.EndReason is null ? (Call[])[] : [call]];
        Tell(VoiceTable.AllCallStatus, VoiceTable.ToldCalls.Write((object)all.Select(Describe).ToArray()), VoiceTable.ToldNumbers.Write((object)all.Select(DescribeNumber).ToArray()));
    }

    private object[] Describe(Call call) =>
    [
        call.Id, StateOf(call), call.IsEmergency ? 9 : 0, call.Direction is CallDirection.Outgoing ? 1 : 2,
        _modem.Registration.Cell is { Access: RadioAccess.Gsm } ? 2 : 3, call.IsMultiparty, 0,
    ];

    private static object[] DescribeNumber(Call call) => [call.Id, call.Number.IsWithheld, call.Number.Digits];

    private static int StateOf(Call call) => call switch
    {
        { EndReason: not null } => 9,
        { State: CallState.Active } => 3,
        { State: CallState.Held } => 6,
        { State: CallState.Dialing } => 4,
        { State: CallState.Alerting } => 5,
        { State: CallState.Incoming } => 2,
        _ => 7,
    };
}
