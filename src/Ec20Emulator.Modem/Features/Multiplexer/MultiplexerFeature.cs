using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Multiplexer.Commands;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>AT+CMUX on the UART and the ports behind its channels (at-engine.md 13).</summary>
internal sealed class MultiplexerFeature : Feature
{
    private readonly UartMultiplexer _multiplexer;

    public MultiplexerFeature(ModemCore core)
    {
        _multiplexer = new UartMultiplexer(core);
        core.Configuration.Add(new CmuxUrcPortSetting(_multiplexer));
        Commands = [new Cmux(_multiplexer)];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _multiplexer.Reset();
}
