using System.Text;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Outgoing;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+CNMA - acknowledges a message passed on to the host; sms-calls.md 6. In PDU mode 0 and 1 acknowledge it, 2 refuses it: either way
/// the network is rid of it. With a length, 1 and 2 ask for a report (SMS-DELIVER-REPORT) with the prompt; one that is none, or not of that length, is
/// +CMS ERROR 304 and the message still waits.
/// </summary>
[AtCommand("+CNMA", NestOptional = false)]
internal sealed class Cnma(SmsSettings settings, IncomingMessages incoming) : IExecuteCommand, ITestCommand, IWriteCommand<Cnma.Args>
{
    private const int Refuse = 2;

    internal readonly record struct Args([Range(0, Refuse)] int Answer, [Range(1, Tpdu.MaximumLength)] int? Length = null);

    public AtResult Test(Turn turn) => settings.Saved.IsTextMode ? AtResult.Ok : AtResult.Line("+CNMA: (0-2)");

    public AtResult Execute(Turn turn) => Acknowledge(true, turn);

    public AtResult Write(Args args, Turn turn)
    {
        if (settings.Saved.IsTextMode || args is { Answer: 0, Length: not null })
            return AtResult.Error;
        var isTaken = args.Answer != Refuse;
        if (args.Length is not { } length)
            return Acknowledge(isTaken, turn);
        if (!incoming.IsAcknowledgementDue)
            return turn.Refuse(CmsError.NoAcknowledgementExpected);
        return MessagePrompt.Ask(turn, CmsError.InvalidPduMode, typed => IsReport(typed, length) ? Acknowledge(isTaken, turn) : turn.Refuse(CmsError.InvalidPduMode));
    }

    private AtResult Acknowledge(bool isTaken, Turn turn) =>
        incoming.TryAcknowledge(isTaken) ? AtResult.Ok : turn.Refuse(CmsError.NoAcknowledgementExpected);

    private static bool IsReport(byte[] typed, int length)
    {
        var digits = Encoding.Latin1.GetString(typed).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var octets = new byte[digits.Length / 2];
        return digits.Length == 2 * length && Convert.FromHexString(digits, octets, out _, out _) is System.Buffers.OperationStatus.Done && (octets[0] & 3) == 0;
    }
}
