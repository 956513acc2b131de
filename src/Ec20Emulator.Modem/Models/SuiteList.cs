namespace Ec20Emulator.Modem.Models;

/// <summary>Which suites a firmware lists.</summary>
internal enum SuiteList
{
    /// <summary>The six of the first manual (ssl.md C1.3).</summary>
    Base,

    /// <summary>Those of an EG25-G (ssl-later-firmware.md 1).</summary>
    Later,

    /// <summary>Those of its later build, which gave up five with RC4.</summary>
    Latest,
}
