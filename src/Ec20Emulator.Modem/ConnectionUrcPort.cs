namespace Ec20Emulator.Modem;

/// <summary>Which port hears news of a connection: <c>+QSSLOPEN</c>, <c>+QSSLURC</c>, <c>+QIOPEN</c>, <c>+QIURC</c> (ssl.md C3.3, C7.12).</summary>
public enum ConnectionUrcPort
{
    /// <summary>As modules do: the port AT+QURCCFG names; the connection's own port while nobody is attached there.</summary>
    Module,

    /// <summary>Always the connection's own port: the one that opened it, or took it by AT+QISWTMD or ATO.</summary>
    Opener,
}
