using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Cells.Commands;

/// <summary>AT+QNWLOCK - keeps to LTE cells of a channel (1), or to one of them (2); 0 ends it with the next power-up. AT manual V2.0, 6.12.</summary>
[AtCommand("+QNWLOCK")]
internal sealed class QNwLock(CellLock cells) : IKeyedCommand, ITestCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } = [new CommonLte(cells)];

    public AtResult Test(Turn turn) => AtResult.Line("+QNWLOCK: \"common/lte\"[,<action>[,<EARFCN>,<PCI>[,<status>]]]");

    internal sealed class CommonLte(CellLock cells) : IKeyedSetting<CommonLte.Args>
    {
        internal readonly record struct Args([Range(0, 2)] int? Action = null, [Range(0, 65535)] int? Channel = null, [Range(0, 503)] int? PhysicalId = null);

        public string Key => "common/lte";

        public AtResult Apply(Args args, Turn turn)
        {
            if (args.Action is not { } action)
                return AtResult.Line($"+QNWLOCK: \"{Key}\",{cells.Action},{cells.Channel},{cells.PhysicalId},{(cells.IsPending ? 1 : 0)}");
            if (action == 0)
            {
                cells.Release();
                return AtResult.Ok;
            }
            if (args is not { Channel: { } channel, PhysicalId: { } physicalId })
                return AtResult.Error;
            cells.Set(action, channel, physicalId);
            return AtResult.Ok;
        }
    }
}
