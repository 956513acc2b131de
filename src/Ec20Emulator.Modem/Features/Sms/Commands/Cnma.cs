using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>
/// AT+CNMA - acknowledges a message passed on to the host; sms-calls.md 6. In PDU mode 0 and 1 acknowledge it, 2 refuses it: either way
/// the network is rid of it. An acknowledgement PDU is not taken.
/// </summary>
[AtCommand("+CNMA")]
internal sealed class Cnma(SmsSettings settings, IncomingMessages incoming) : IExecuteCommand, ITestCommand, IWriteCommand<Cnma.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Answer);

    public AtResult Test(Turn turn) => settings.Saved.IsTextMode ? AtResult.Ok : AtResult.Line("+CNMA: (0-2)");

    public AtResult Execute(Turn turn) => incoming.TryAcknowledge(isTaken: true) ? AtResult.Ok : turn.Refuse(CmsError.NoAcknowledgementExpected);

    public AtResult Write(Args args, Turn turn)
    {
        if (settings.Saved.IsTextMode)
            return AtResult.Error;
        return incoming.TryAcknowledge(isTaken: args.Answer != 2) ? AtResult.Ok : turn.Refuse(CmsError.NoAcknowledgementExpected);
    }
}
