namespace Ec20Emulator.Modem;

/// <summary>How long a real device takes for things the emulator could do at once. Counted by the modem's clock.</summary>
public sealed record DelayProfile
{
    /// <summary>Nothing takes time: for tests.</summary>
    public static readonly DelayProfile None = new();

    /// <summary>What hosts see on typical units (at-engine.md 14, network-sim.md 3, gnss.md 5).</summary>
    public static readonly DelayProfile Typical = new()
    {
        Ready = TimeSpan.FromMilliseconds(500),
        FunctionLevel = TimeSpan.FromMilliseconds(300),
        SimReady = TimeSpan.FromMilliseconds(700),
        SimInitialised = TimeSpan.FromMilliseconds(200),
        MessagesReady = TimeSpan.FromMilliseconds(1800),
        PhonebookReady = TimeSpan.FromMilliseconds(500),
        Search = TimeSpan.FromMilliseconds(500),
        Registration = TimeSpan.FromMilliseconds(1000),
        OperatorScan = TimeSpan.FromMilliseconds(3000),
        Activation = TimeSpan.FromMilliseconds(300),
        Deactivation = TimeSpan.FromMilliseconds(200),
        PowerDown = TimeSpan.FromMilliseconds(700),
        CallAlerting = TimeSpan.FromMilliseconds(2500),
        CallAnswer = TimeSpan.FromMilliseconds(4000),
        Ussd = TimeSpan.FromMilliseconds(1500),
        MessageSend = TimeSpan.FromMilliseconds(1500),
        MessageDelivery = TimeSpan.FromMilliseconds(2000),
        GnssCold = TimeSpan.FromSeconds(35),
        GnssWarm = TimeSpan.FromSeconds(28),
        GnssHot = TimeSpan.FromSeconds(2),
        GnssAssisted = TimeSpan.FromSeconds(12),
    };

    /// <summary>Power key to <c>RDY</c>.</summary>
    public TimeSpan Ready { get; init; }

    /// <summary><c>RDY</c> to <c>+CFUN</c>.</summary>
    public TimeSpan FunctionLevel { get; init; }

    /// <summary><c>+CFUN</c> to <c>+CPIN</c>.</summary>
    public TimeSpan SimReady { get; init; }

    /// <summary><c>+CPIN</c> to <c>+QUSIM</c>.</summary>
    public TimeSpan SimInitialised { get; init; }

    /// <summary><c>+QUSIM</c> to SMS DONE.</summary>
    public TimeSpan MessagesReady { get; init; }

    /// <summary>SMS DONE to PB DONE.</summary>
    public TimeSpan PhonebookReady { get; init; }

    /// <summary>SIM ready to searching (registration state 2).</summary>
    public TimeSpan Search { get; init; }

    /// <summary>Searching to registered (registration state 1).</summary>
    public TimeSpan Registration { get; init; }

    /// <summary>AT+COPS=? to its answer.</summary>
    public TimeSpan OperatorScan { get; init; }

    /// <summary>AT+QIACT to its answer.</summary>
    public TimeSpan Activation { get; init; }

    /// <summary>AT+QIDEACT to its answer.</summary>
    public TimeSpan Deactivation { get; init; }

    /// <summary>Ctrl-Z behind a short message to its answer.</summary>
    public TimeSpan MessageSend { get; init; }

    /// <summary>Short message sent to its status report, and to its arrival where the modem is its own recipient.</summary>
    public TimeSpan MessageDelivery { get; init; }

    /// <summary>OK of AT+QPOWD to <c>POWERED DOWN</c>.</summary>
    public TimeSpan PowerDown { get; init; }

    /// <summary>ATD of a voice call until the phone of the other party rings, unless <c>CallControl</c> says otherwise.</summary>
    public TimeSpan CallAlerting { get; init; }

    /// <summary>From there until it is answered, found busy or given up, unless <c>CallControl</c> says otherwise.</summary>
    public TimeSpan CallAnswer { get; init; }

    /// <summary>OK of AT+CUSD to the reply of the network.</summary>
    public TimeSpan Ussd { get; init; }

    /// <summary>AT+QGPS to the first fix where the receiver knows nothing.</summary>
    public TimeSpan GnssCold { get; init; }

    /// <summary>The same where it knows roughly where it is and which satellites there are.</summary>
    public TimeSpan GnssWarm { get; init; }

    /// <summary>The same where its last fix is younger than two hours.</summary>
    public TimeSpan GnssHot { get; init; }

    /// <summary>The same where it knows nothing but has valid XTRA data.</summary>
    public TimeSpan GnssAssisted { get; init; }
}
