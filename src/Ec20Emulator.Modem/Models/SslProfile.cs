namespace Ec20Emulator.Modem.Models;

/// <summary>What a firmware's SSL has (ssl-later-firmware.md 8).</summary>
internal sealed record SslProfile
{
    /// <summary>The manual of 2015.</summary>
    public static readonly SslProfile Base = new()
    {
        Keys = ["sslversion", "ciphersuite", "cacert", "clientcert", "clientkey", "seclevel", "ignorelocaltime", NegotiateTime],
        Suites = SuiteList.Base,
        DefaultSuite = CipherSuiteCodes.Rc4Sha,
        NegotiateTimeReadAs = "negotiatetimeout",
        LongestSend = 1500,
        IsLater = false,
    };

    /// <summary>Firmware of 2018 on, as an EG25-G prints it.</summary>
    public static readonly SslProfile Later = new()
    {
        Keys =
        [
            "sslversion", "dtls", "dtlsversion", "ciphersuite", "cacert", "cacertex", "clientcert", "clientkey", "seclevel", "ignorelocaltime", NegotiateTime,
            "sni", "psk", "closetimemode", "session_cache", "alpn", "renegotiation", "ignoremulticertchainverify", "ignoreinvalidcertsign",
        ],
        Suites = SuiteList.Later,
        DefaultSuite = CipherSuiteCodes.All,
        NegotiateTimeReadAs = NegotiateTime,
        LongestSend = 1460,
        IsLater = true,
    };

    /// <summary>Its later build.</summary>
    public static readonly SslProfile Latest = Later with { Keys = [.. Later.Keys, "ignorecertitem"], Suites = SuiteList.Latest };

    private const string NegotiateTime = "negotiatetime";

    private SslProfile()
    {
    }

    /// <summary>The keys of AT+QSSLCFG, in the order of its test form.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>The suites there are.</summary>
    public required SuiteList Suites { get; init; }

    /// <summary>Factory value of "ciphersuite".</summary>
    public required ushort DefaultSuite { get; init; }

    /// <summary>The key the read answer of "negotiatetime" prints.</summary>
    public required string NegotiateTimeReadAs { get; init; }

    /// <summary>Most bytes AT+QSSLSEND takes with a length.</summary>
    public required int LongestSend { get; init; }

    /// <summary>True where AT+QSSLRECV takes no length or 0, and AT+QSSLSTATE has a read form (ssl-later-firmware.md 4).</summary>
    public required bool IsLater { get; init; }
}
