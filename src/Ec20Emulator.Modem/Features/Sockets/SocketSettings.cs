namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Settings all sockets share (AT+QISDE, AT+QICFG; tcpip.md 7.1). Not saved.</summary>
internal sealed class SocketSettings
{
    /// <summary>AT+QISDE: echo of data typed behind the prompt.</summary>
    public bool EchoesSends { get; set; } = true;

    /// <summary>"transpktsize": bytes that make a packet in transparent mode, 1-1460.</summary>
    public int TransparentPacketSize { get; set; } = 1024;

    /// <summary>"transwaittm": silence that sends an incomplete packet, in units of 100 ms, 0-20; 0 = at once.</summary>
    public int TransparentWait { get; set; } = 2;

    /// <summary>"dataformat", first value: true = the host types hexadecimal digits behind the prompt.</summary>
    public bool SendsHex { get; set; }

    /// <summary>"dataformat", second value: true = received data is printed as hexadecimal digits.</summary>
    public bool ReceivesHex { get; set; }

    /// <summary>"viewmode": true = a comma instead of a line end stands between header and data.</summary>
    public bool DataOnHeaderLine { get; set; }

    /// <summary>"qisend/timeout": seconds without input behind the prompt of AT+QISEND that end it, 0-3600; 0 = never.</summary>
    public int PromptTimeout { get; set; }

    /// <summary>"passiveclosed": true = a connection the peer has ended frees its id by itself once its data is read.</summary>
    public bool ClosesWithPeer { get; set; }

    /// <summary>"udp/readmode": true = reads of a "UDP" socket run over the borders of datagrams.</summary>
    public bool ReadsDatagramsAsStream { get; set; }

    /// <summary>"udp/sendmode": true = sends that wait for the network share a datagram.</summary>
    public bool SendsDatagramsAsStream { get; set; }

    /// <summary>"tcp/accept": false = listeners refuse what comes.</summary>
    public bool AcceptsIncoming { get; set; } = true;

    /// <summary>"recvind": true = the "recv" URC of buffer mode tells how many bytes wait.</summary>
    public bool AnnouncesLength { get; set; }

    /// <summary>"recv/buffersize": bytes a connection opened from now on keeps for its host, 10240-524288.</summary>
    public int ReceiveBufferSize { get; set; } = ReceiveStore.DefaultCapacity;

    /// <summary>Factory values, as at power-up.</summary>
    public void Reset()
    {
        EchoesSends = true;
        TransparentPacketSize = 1024;
        TransparentWait = 2;
        (SendsHex, ReceivesHex, DataOnHeaderLine) = (false, false, false);
        (PromptTimeout, ClosesWithPeer) = (0, false);
        (ReadsDatagramsAsStream, SendsDatagramsAsStream) = (false, false);
        (AcceptsIncoming, AnnouncesLength) = (true, false);
        ReceiveBufferSize = ReceiveStore.DefaultCapacity;
    }
}
