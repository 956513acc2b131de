using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+QCELLLOC - longitude and latitude of the serving cell; device-extras.md 3. Without an active context: +CME ERROR 3.</summary>
[AtCommand("+QCELLLOC")]
internal sealed class QCellLoc(Registration registration, Func<PdpContexts> contexts) : IExecuteCommand, IWriteCommand<QCellLoc.Args>
{
    internal readonly record struct Args([OneOf(1)] int Kind);

    public AtResult Execute(Turn turn) => Locate();

    public AtResult Write(Args args, Turn turn) => Locate();

    private AtResult Locate() =>
        registration.Cell is { } cell && contexts().All.Any(context => context.State is ContextState.Active)
            ? AtResult.Line($"+QCELLLOC: {cell.Position}")
            : AtResult.Cme(CmeError.OperationNotAllowed);
}
