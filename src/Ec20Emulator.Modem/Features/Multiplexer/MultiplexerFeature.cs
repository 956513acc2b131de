using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Multiplexer.Commands;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>AT+CMUX on the UART and the ports behind its channels (at-engine.md 13).</summary>
internal sealed class MultiplexerFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<MultiplexerFeature>
    {
        room => new Cmux(room._multiplexer),
    };

    private readonly UartMultiplexer _multiplexer;

    public MultiplexerFeature(ModemCore core)
    {
        _multiplexer = new UartMultiplexer(core);
        core.Configuration.Add(new CmuxUrcPortSetting(_multiplexer));
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff() => _multiplexer.Reset();
}
