using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Features.Status.Commands;

/// <summary>AT+CPAS - what the phone does: 0 ready, 3 ringing, 4 in a call, dialled ones included; device-extras.md 5.</summary>
[AtCommand("+CPAS")]
internal sealed class Cpas(CallTable calls) : IExecuteCommand, ITestCommand
{
    public AtResult Execute(Turn turn) => AtResult.Line($"+CPAS: {Activity}");

    public AtResult Test(Turn turn) => AtResult.Line("+CPAS: (0,3,4)");

    private int Activity
    {
        get
        {
            if (calls.In(CallState.Incoming).Count > 0)
                return 3;
            return calls.All.Count > 0 ? 4 : 0;
        }
    }
}
