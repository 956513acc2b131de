using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>The part of DMS that asks the card: its codes and its numbers.</summary>
/// <param name="modem">What it acts on.</param>
internal sealed class CardCodes(QmiSurroundings modem)
{
    private const int Complete = 0;
    private const int LockedOrFailed = 1;
    private const int NotPresent = 2;
    private const int Unknown = 0xFF;

    private readonly CodeRequests _codes = new(modem.Sim);

    /// <summary>The messages.</summary>
    public IEnumerable<(MessageLayout Layout, Action<Exchange> Handler)> Messages =>
    [
        (DmsTable.SetPinProtection, exchange => Do(exchange, DmsTable.PinProtection, asked => _codes.Protect(asked.Number(), asked.Flag(1), asked.Text(2)))),
        (DmsTable.VerifyPin, exchange => Do(exchange, DmsTable.Pin, asked => _codes.Verify(asked.Number(), asked.Text(1)))),
        (DmsTable.UnblockPin, exchange => Do(exchange, DmsTable.TwoCodes, asked => _codes.Unblock(asked.Number(), asked.Text(1), asked.Text(2)))),
        (DmsTable.ChangePin, exchange => Do(exchange, DmsTable.TwoCodes, asked => _codes.Change(asked.Number(), asked.Text(1), asked.Text(2)))),
        (DmsTable.GetPinStatus, AnswerPinStatus),
        (DmsTable.GetIccid, exchange => AnswerText(exchange, modem.Sim.IsReadable ? modem.Sim.Iccid : null)),
        (DmsTable.GetImsi, exchange => AnswerText(exchange, modem.Sim.IsReady ? modem.Sim.Imsi : null)),
        (DmsTable.GetOwnNumber, exchange => AnswerText(exchange, modem.Sim.IsReady ? OwnNumber : null)),
        (DmsTable.GetCardState, exchange => exchange.Answer(DmsTable.CardState, StateOf(modem.Sim))),
    ];

    private string? OwnNumber => modem.Sim.Files.Find(CardPath.Telecom, CardFileId.OwnNumbers) is { RecordCount: > 0 } file
        ? NumberRecord.Decode(file.Record(1))?.Number
        : null;

    /// <summary>The state of the card.</summary>
    public static int StateOf(SimCard sim) => sim.State switch
    {
        SimState.Ready => Complete,
        SimState.PinRequired or SimState.PukRequired or SimState.Blocked => LockedOrFailed,
        SimState.Absent => NotPresent,
        _ => Unknown,
    };

    private void Do(Exchange exchange, TlvLayout layout, Func<TlvValue, QmiError> act)
    {
        var asked = exchange[layout];
        var error = act(asked);
        if (error is not QmiError.None && _codes.Find(asked.Number()) is { } pair)
            exchange.Answer(DmsTable.AttemptsLeft, pair.PinAttemptsLeft, pair.PukAttemptsLeft);
        exchange.Complete(error);
    }

    private void AnswerPinStatus(Exchange exchange)
    {
        if (!modem.Sim.IsReadable)
        {
            exchange.Refuse(QmiError.CardUninitialized);
            return;
        }
        var codes = modem.Sim.Codes;
        exchange.Answer(DmsTable.FirstPin, PinStates.OfFirst(modem.Sim), codes.First.PinAttemptsLeft, codes.First.PukAttemptsLeft);
        exchange.Answer(DmsTable.SecondPin, PinStates.OfSecond(modem.Sim), codes.Second.PinAttemptsLeft, codes.Second.PukAttemptsLeft);
    }

    private static void AnswerText(Exchange exchange, string? text)
    {
        if (string.IsNullOrEmpty(text))
            exchange.Refuse(QmiError.NotProvisioned);
        else
            exchange.Answer(DmsTable.Text, text);
    }
}
