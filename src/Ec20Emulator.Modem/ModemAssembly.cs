using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Configuration;
using Ec20Emulator.Modem.Features.Files;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Lines;
using Ec20Emulator.Modem.Features.Multiplexer;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Power;
using Ec20Emulator.Modem.Features.Sms;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl;
using Ec20Emulator.Modem.Features.Tcpip;
using Ec20Emulator.Modem.Features.Ussd;

namespace Ec20Emulator.Modem;

/// <summary>Which features a modem is made of, and how they know each other.</summary>
internal sealed class ModemAssembly
{
    public ModemAssembly(ModemCore core)
    {
        var general = new GeneralFeature(core);
        Network = new NetworkFeature(core, general.CharacterSet);
        Sms = new SmsFeature(core, Sim, Registration, general.CharacterSet);
        var packet = new PacketFeature(core, Registration);
        Contexts = packet.Contexts;
        var power = new PowerFeature(core, Network, () => Features!);
        Power = power.Supply;
        var lines = new LinesFeature(core);
        Files = new FileFeature(core);
        Calls = new CallFeature(core, Registration, Sim, Contexts, general.CharacterSet, lines.Indicator);
        Ussd = new UssdFeature(core, Registration, general.CharacterSet);
        var sockets = new SocketTable(core, Contexts);
        Features =
        [
            general,
            Files,
            new InitialFiles(core, Files.Store),
            power,
            lines,
            new MultiplexerFeature(core),
            new ConfigurationFeature(core),
            new IndicationFeature(core),
            Network,
            Sms,
            packet,
            Calls,
            Ussd,
            new TcpIpFeature(core, sockets),
            new SocketFeature(core, sockets),
            new SslFeature(core, Files.Store, sockets),
        ];
    }

    /// <summary>The features, in the order they are powered on.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>SIM card and registration.</summary>
    public NetworkFeature Network { get; }

    /// <summary>The SIM card.</summary>
    public SimCard Sim => Network.Sim;

    /// <summary>The modem on the network.</summary>
    public Registration Registration => Network.Registration;

    /// <summary>Short messages.</summary>
    public SmsFeature Sms { get; }

    /// <summary>The files.</summary>
    public FileFeature Files { get; }

    /// <summary>The PDP contexts.</summary>
    public PdpContexts Contexts { get; }

    /// <summary>Voice calls.</summary>
    public CallFeature Calls { get; }

    /// <summary>USSD.</summary>
    public UssdFeature Ussd { get; }

    /// <summary>The power key and what hangs on it.</summary>
    public PowerSupply Power { get; }
}
