using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// AT+QURCCFG - the port of the URCs (at-engine.md 8, 17). The test form prints the three ports of this firmware; "uart2" and "all" of
/// later firmware are accepted. A port without a DTE, which uart2 always is, leaves URCs to the first one that has one.
/// </summary>
[AtCommand("+QURCCFG")]
internal sealed class QurcCfg(UrcPort urcPort) : IKeyedCommand, ITestCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } = [new Port(urcPort)];

    public AtResult Test(Turn turn) =>
        AtResult.Line($"+QURCCFG: \"urcport\",(\"{PortNames.UsbAt}\",\"{PortNames.UsbModem}\",\"{PortNames.Uart1}\")");

    private sealed class Port(UrcPort urcPort) : IKeyedSetting<Port.Args>
    {
        internal readonly record struct Args(
            [Keyword(PortNames.UsbAt, PortNames.UsbModem, PortNames.Uart1, "uart2", UrcRouter.All)] string? Name = null);

        public string Key => "urcport";

        public AtResult Apply(Args args, Turn turn)
        {
            if (args.Name is null)
                return AtResult.Line($"+QURCCFG: \"urcport\",\"{urcPort.Name}\"");
            return urcPort.TrySet(args.Name) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
        }
    }
}
