using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.RmNet.Commands;

/// <summary>
/// AT$QCRMCALL - starts and stops the call over RmNet: instance 1 alone, 1 IPv4 2 IPv6 3 both, technology, context; AT manual V2.0, 10.17. Refused
/// by the network or without service: NO CARRIER.
/// </summary>
[AtCommand("$QCRMCALL")]
internal sealed class QcRmCall(RmNetCall call) : IReadCommand, ITestCommand, IWriteCommand<QcRmCall.Args>
{
    internal readonly record struct Args(
        [OneOf(0, 1)] bool Starts, [OneOf(1)] int Instance, [Range(1, 3)] int Version = 1, [OneOf(1, 2)] int Technology = 2, [Range(1, PdpDefinitions.Count)] int ContextId = 1);

    public AtResult Test(Turn turn) => AtResult.Line("$QCRMCALL: (0,1),(1,2,3,4,5,6,7,8),(1-3),(1-2),(1-24,100-179),,");

    public AtResult Read(Turn turn) => AtResult.Lines([.. call.Versions.Select(version => $"$QCRMCALL: 1,V{version}")]);

    public AtResult Write(Args args, Turn turn)
    {
        if (!args.Starts)
        {
            call.Stop();
            return AtResult.Ok;
        }
        int[] versions = args.Version switch
        {
            1 => [4],
            2 => [6],
            _ => [4, 6],
        };
        return call.Start(args.ContextId, versions) ? Read(turn) : AtResult.NoCarrier;
    }
}
