using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+CHLD - holds, retrieves, joins and releases calls (3GPP 22.030, 6.5.5); sms-calls.md 8. What cannot be done with the calls there are is
/// +CME ERROR 3.
/// </summary>
[AtCommand("+CHLD")]
internal sealed class Chld(CallHandling handling) : IWriteCommand<Chld.Args>, ITestCommand
{
    internal readonly record struct Args([OneOf(0, 1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 17, 21, 22, 23, 24, 25, 26, 27)] int Action);

    public AtResult Test(Turn turn) => AtResult.Line("+CHLD: (0,1,1x,2,2x,3,4)");

    public AtResult Write(Args args, Turn turn)
    {
        var isDone = args.Action switch
        {
            0 => handling.RejectOrReleaseHeld(),
            1 => handling.ReleaseAndTake(),
            2 => handling.HoldAndTake(),
            3 => handling.Join(),
            4 => handling.Transfer(),
            < 20 => handling.Release(args.Action - 10),
            _ => handling.HoldAllBut(args.Action - 20),
        };
        return isDone ? AtResult.Ok : AtResult.Cme(CmeError.OperationNotAllowed);
    }
}
