using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>AT+QHUP - hangs up with a release cause of Q.850: one call, or with id 0 all; an id without a call is +CME ERROR 3. sms-calls.md 8.</summary>
[AtCommand("+QHUP", NestOptional = false)]
internal sealed class QHup(CallHandling handling, CallTable table) : IWriteCommand<QHup.Args>
{
    internal readonly record struct Args([OneOf(1, 16, 17, 18, 21, 27, 31, 88)] int Cause, [Range(0, CallTable.Most)] int Id = 0);

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Id == 0)
            handling.HangUpAll(args.Cause);
        else if (table[args.Id] is { } call)
            handling.HangUp(call, args.Cause);
        else
            return AtResult.Cme(CmeError.OperationNotAllowed);
        return AtResult.Ok;
    }
}
