namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>RCODE of a response (RFC 1035 section 4.1.1).</summary>
internal enum DnsResponseCode
{
    /// <summary>No error; there may still be no record of the type asked for.</summary>
    NoError = 0,

    /// <summary>The server did not understand the query.</summary>
    FormatError = 1,

    /// <summary>The server could not process the query; another one may.</summary>
    ServerFailure = 2,

    /// <summary>The name does not exist.</summary>
    NameError = 3,

    /// <summary>The server does not know this kind of query.</summary>
    NotImplemented = 4,

    /// <summary>The server does not serve us.</summary>
    Refused = 5,
}
