using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Audio;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Cells;
using Ec20Emulator.Modem.Features.Configuration;
using Ec20Emulator.Modem.Features.DataCall;
using Ec20Emulator.Modem.Features.Files;
using Ec20Emulator.Modem.Features.Firmware;
using Ec20Emulator.Modem.Features.Ftp;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Gnss;
using Ec20Emulator.Modem.Features.Hardware;
using Ec20Emulator.Modem.Features.Http;
using Ec20Emulator.Modem.Features.Lines;
using Ec20Emulator.Modem.Features.Mqtt;
using Ec20Emulator.Modem.Features.Multiplexer;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.NetworkTime;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Phonebook;
using Ec20Emulator.Modem.Features.Power;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Modem.Features.Quality;
using Ec20Emulator.Modem.Features.RmNet;
using Ec20Emulator.Modem.Features.Sim;
using Ec20Emulator.Modem.Features.Sms;
using Ec20Emulator.Modem.Features.Smtp;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl;
using Ec20Emulator.Modem.Features.Status;
using Ec20Emulator.Modem.Features.Tcpip;
using Ec20Emulator.Modem.Features.Ussd;
using Ec20Emulator.Modem.Lint;

namespace Ec20Emulator.Modem;

/// <summary>Which features a modem is made of, and how they know each other.</summary>
internal sealed class ModemAssembly
{
    public ModemAssembly(ModemCore core)
    {
        General = new GeneralFeature(core);
        Network = new NetworkFeature(core, General.CharacterSet, () => Packet!.Contexts, () => Calls!.Table.All.Count > 0);
        Packet = new PacketFeature(core, Network.Registration);
        Power = new PowerFeature(core, Network, () => Features!);
        Files = new FileFeature(core, () => Power.Supply.State is not PowerState.Off);
        Lines = new LinesFeature(core);
        Sms = new SmsFeature(core, Network.Sim, Network.Registration, General.CharacterSet);
        DataCalls = new DataCallFeature(core, Packet.Contexts, Network.Registration);
        Calls = new CallFeature(
            core, Network.Registration, Network.Sim, Packet.Contexts, General.CharacterSet, Lines.Indicator, () => Phonebook!.Directory, DataCalls.Calls);
        Phonebook = new PhonebookFeature(core, Network.Sim, Calls, General.CharacterSet);
        Ussd = new UssdFeature(core, Network.Registration, General.CharacterSet);
        Gnss = new GnssFeature(core, Files.Store);
        Calls.Table.Changed += YieldToEmergency;
        core.Profile.Join(new AudioSettings.FactoryReset(core.State.Settings));
        var sockets = new SocketTable(core, Packet.Contexts);
        var ssl = new SslFeature(core, Files.Store, sockets);
        RmNet = new RareFeature<RmNetFeature>(() => new RmNetFeature(core, Packet.Contexts, Network.Registration));
        Features =
        [
            General,
            Files,
            new InitialFiles(core, Files.Store),
            Power,
            Lines,
            new MultiplexerFeature(core),
            new RareFeature<ConfigurationFeature>(() => new ConfigurationFeature(core, Network.Airplane, Features!.SelectMany(feature => feature.Configuration))),
            new IndicationFeature(core),
            Network,
            new SimFeature(core, Network.Sim, General.CharacterSet),
            new NetworkTimeFeature(core, Network.Registration),
            new HardwareFeature(core, () => Network.Airplane),
            Sms,
            new RareFeature<CellsFeature>(() => new CellsFeature(core, Network.Registration, Network.Sim, IsConnected)),
            new RareFeature<FirmwareFeature>(() => new FirmwareFeature(core, Network.Configurations)),
            Packet,
            new RareFeature<QualityFeature>(() => new QualityFeature(core)),
            RmNet,
            DataCalls,
            Calls,
            new RareFeature<AudioFeature>(() => new AudioFeature(core, Calls.Table, Calls.Voice, Files.Store, () => Gnss.HoldsNmeaPort)),
            Phonebook,
            Ussd,
            Gnss,
            new StatusFeature(core, Network.Registration, Calls.Table, Sms.Stores),
            new TcpIpFeature(core, sockets),
            new SocketFeature(core, sockets),
            ssl,
            new RareFeature<HttpFeature>(() => new HttpFeature(core, Packet.Contexts, Files.Store, ssl.Links, Network.Registration, Calls.Table)),
            new RareFeature<FtpFeature>(() => new FtpFeature(core, Packet.Contexts, Files.Store, ssl.Links)),
            new RareFeature<MqttFeature>(() => new MqttFeature(core, Packet.Contexts, ssl.Links)),
            new RareFeature<SmtpFeature>(() => new SmtpFeature(core, Packet.Contexts, Files.Store, ssl.Links)),
        ];
    }

    private void YieldToEmergency(Call call)
    {
        if (call is { IsEmergency: true, State: CallState.Dialing })
            Gnss.YieldToEmergency();
    }

    private bool IsConnected() => Calls.Table.All.Count > 0 || Packet.Contexts.All.Any(context => context.CarriesCall);

    /// <summary>What the lint of host behaviour sees.</summary>
    public LintScene ToLintScene(ModemCore core) => new(core)
    {
        Sockets = Features.OfType<SocketFeature>().Single().Sockets,
        Contexts = Packet.Contexts,
        Registration = Network.Registration,
        Sim = Network.Sim,
        Files = Files.Store,
        Ssl = Features.OfType<SslFeature>().Single().Contexts,
        Power = Power.Supply,
    };

    /// <summary>What a QMI host acts on.</summary>
    public QmiSurroundings ToQmi(ModemCore core) => new(core)
    {
        Function = Network.Function,
        Power = Power.Supply,
        Sim = Network.Sim,
        Registration = Network.Registration,
        Contexts = Packet.Contexts,
        Network = RmNet.Use(),
        Sms = Sms,
        Calls = Calls,
    };

    /// <summary>The features, in the order they are powered on.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>V.25ter, profile, clock and identity.</summary>
    public GeneralFeature General { get; }

    /// <summary>SIM card and registration.</summary>
    public NetworkFeature Network { get; }

    /// <summary>PDP contexts.</summary>
    public PacketFeature Packet { get; }

    /// <summary>Data calls.</summary>
    public DataCallFeature DataCalls { get; }

    /// <summary>The network interface of the USB.</summary>
    public RareFeature<RmNetFeature> RmNet { get; }

    /// <summary>Power key and supply.</summary>
    public PowerFeature Power { get; }

    /// <summary>The files.</summary>
    public FileFeature Files { get; }

    /// <summary>The modem lines.</summary>
    public LinesFeature Lines { get; }

    /// <summary>Short messages.</summary>
    public SmsFeature Sms { get; }

    /// <summary>Voice calls.</summary>
    public CallFeature Calls { get; }

    /// <summary>The phonebooks.</summary>
    public PhonebookFeature Phonebook { get; }

    /// <summary>Positioning.</summary>
    public GnssFeature Gnss { get; }

    /// <summary>USSD.</summary>
    public UssdFeature Ussd { get; }
}
