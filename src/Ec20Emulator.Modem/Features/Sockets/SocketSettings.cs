namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Settings all sockets share (AT+QISDE, AT+QICFG). Not saved.</summary>
internal sealed class SocketSettings
{
    /// <summary>AT+QISDE: echo of data typed behind the prompt.</summary>
    public bool EchoesSends { get; set; } = true;

    /// <summary>"transpktsize": bytes that make a packet in transparent mode, 1-1460.</summary>
    public int TransparentPacketSize { get; set; } = 1024;

    /// <summary>"transwaittm": silence that sends an incomplete packet, in units of 100 ms, 0-20; 0 = at once.</summary>
    public int TransparentWait { get; set; } = 2;

    /// <summary>"viewmode": true = a comma instead of a line end stands between header and data.</summary>
    public bool DataOnHeaderLine { get; set; }

    /// <summary>Factory values, as at power-up.</summary>
    public void Reset()
    {
        EchoesSends = true;
        TransparentPacketSize = 1024;
        TransparentWait = 2;
        DataOnHeaderLine = false;
    }
}
