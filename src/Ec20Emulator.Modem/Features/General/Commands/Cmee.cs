using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT+CMEE - detail of +CME and +CMS errors (at-engine.md 6). Per port, not saved.</summary>
[AtCommand("+CMEE")]
internal sealed class Cmee : IReadCommand, IWriteCommand<Cmee.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Detail);

    public AtResult Read(Turn turn) => AtResult.Line($"+CMEE: {turn.Port.Settings.Format.ErrorDetail}");

    public AtResult Write(Args args, Turn turn)
    {
        turn.Port.Settings.Format.ErrorDetail = args.Detail;
        return AtResult.Ok;
    }
}
