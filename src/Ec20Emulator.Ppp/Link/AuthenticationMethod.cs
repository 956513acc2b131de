namespace Ec20Emulator.Ppp.Link;

/// <summary>How the host shows who it is.</summary>
internal enum AuthenticationMethod
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>RFC 1334.</summary>
    Pap,

    /// <summary>RFC 1994 with MD5.</summary>
    ChapMd5,
}
