namespace Ec20Emulator.Modem.Features.Http;

/// <summary>Values of AT+QHTTPCFG (http-mqtt-ftp.md 1). Not saved.</summary>
internal sealed class HttpSettings
{
    /// <summary>Most headers of "reqheader/add".</summary>
    public const int MostAddedHeaders = 20;

    /// <summary>"contextid": PDP context, 1-16.</summary>
    public int ContextId { get; set; } = 1;

    /// <summary>"sslctxid": SSL context, 0-5.</summary>
    public int SslContextId { get; set; } = 1;

    /// <summary>"requestheader": the host supplies whole requests, request line included.</summary>
    public bool TakesWholeRequests { get; set; }

    /// <summary>"responseheader": status line and headers are read with the body.</summary>
    public bool ShowsHeads { get; set; }

    /// <summary>"contenttype", 0-5.</summary>
    public int ContentType { get; set; }

    /// <summary>"rspout/auto": bodies come by themselves.</summary>
    public bool SpeaksUnasked { get; set; }

    /// <summary>"closed/ind": the host is told when the server closes.</summary>
    public bool TellsOfClose { get; set; }

    /// <summary>"windowsize"; stored only.</summary>
    public int WindowSize { get; set; }

    /// <summary>"closewaittime"; stored only.</summary>
    public int CloseWaitTime { get; set; }

    /// <summary>"auth": <c>user:password</c>; empty = none.</summary>
    public string Credentials { get; set; } = "";

    /// <summary>"custom_header": lines, their ends written <c>\r\n</c>.</summary>
    public string CustomHeader { get; set; } = "";

    /// <summary>Headers of "reqheader/add", in their order.</summary>
    public List<(string Name, string Value)> AddedHeaders { get; } = [];
}
