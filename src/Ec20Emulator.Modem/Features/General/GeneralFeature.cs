using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.General.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>V.25ter, profile, clock and identity commands (at-engine.md 4-6, 8, 10-12).</summary>
internal sealed class GeneralFeature : Feature
{
    /// <summary>Puts the feature together.</summary>
    /// <exception cref="ArgumentException">The IMEI of the options is none.</exception>
    public GeneralFeature(ModemCore core)
    {
        if (!Imei.IsValid(core.Options.Imei))
            throw new ArgumentException($"'{core.Options.Imei}' is no IMEI: 15 digits, the last one a Luhn check digit", nameof(core));
        core.Profile.Join(CharacterSet);
        Clock = new ClockControl(core);
        Urcs = new UrcInjector(core);
        Commands =
        [
            new Echo(),
            new Verbose(),
            new Quiet(),
            new ConnectDetail(),
            new SRegister(),
            new CarrierDetect(),
            new DtrAction(),
            new FactoryReset(core.Profile),
            new StoreProfile(core.Profile),
            new RecallProfile(core.Profile),
            new ShowProfile(),
            new Cmee(),
            new Cscs(CharacterSet),
            new Cclk(core.Clock),
            new QurcCfg(new UrcPort(core.Urcs, core.State.Settings)),
            new Clac(core.Commands),
            .. Identification(core.Options),
            .. WithoutEffect(),
        ];
    }

    /// <summary>AT+CSCS, for the features whose text it shapes.</summary>
    public TeCharacterSet CharacterSet { get; } = new();

    /// <summary>The clock behind every wait, and that of AT+CCLK.</summary>
    public ClockControl Clock { get; }

    /// <summary>News nothing in the modem has brought about.</summary>
    public UrcInjector Urcs { get; }

    public override IEnumerable<WorldControl> World => [Clock, Urcs];

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOn() => CharacterSet.ResetToFactory();

    private static object[] Identification(ModemOptions options) =>
    [
        new Ati(options.Model),
        new Gmi(),
        new Cgmi(),
        new Gmm(options.Model),
        new Cgmm(options.Model),
        new Gmr(options.Model),
        new Cgmr(options.Model),
        new Qgmr(options.Model),
        new Csub(options.Model),
        new Gsn(options),
        new Cgsn(options),
        new Egmr(options),
        new Gcap(),
    ];

    private static object[] WithoutEffect() =>
    [
        new SpeakerLoudness(),
        new SpeakerMode(),
        new ToneDialling(),
        new PulseDialling(),
        new LocalFlowControl(),
        new DteFlowControl(),
        new DsrControl(),
        new CompressionReporting(),
        new Compression(),
        new LocalRateReporting(),
    ];
}
