namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>The parameters of AT+CMUX (at-engine.md 13). Timers and counts of retransmission are stored only: the modem sends no frame that needs an answer.</summary>
/// <param name="Subset">Frames that carry data: 0 = UIH, 1 = UI.</param>
/// <param name="Speed">Code of the rate, 1-8; see <see cref="Rates"/>.</param>
/// <param name="FrameSize">N1: longest information field, 1-32768 bytes.</param>
/// <param name="AcknowledgementTime">T1, units of 10 ms, 1-255.</param>
/// <param name="Retransmissions">N2, 0-100.</param>
/// <param name="ControlTime">T2, units of 10 ms, 2-255.</param>
/// <param name="WakeUpTime">T3, s, 1-255.</param>
/// <param name="Window">k, 1-7.</param>
internal sealed record MultiplexerSettings(
    int Subset = 0, int Speed = 5, int FrameSize = 127, int AcknowledgementTime = 10, int Retransmissions = 3, int ControlTime = 30,
    int WakeUpTime = 10, int Window = 2)
{
    /// <summary>Rates by code - 1, bit/s.</summary>
    public static readonly int[] Rates = [9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600];

    /// <summary>As AT+CMUX? prints them.</summary>
    public override string ToString() =>
        $"0,{Subset},{Speed},{FrameSize},{AcknowledgementTime},{Retransmissions},{ControlTime},{WakeUpTime},{Window}";
}
