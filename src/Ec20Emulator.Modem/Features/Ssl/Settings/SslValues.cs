using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>What stands behind a key of AT+QSSLCFG: a context, and a value where one was typed.</summary>
internal interface ISslValue<T>
{
    /// <summary>The context, 0-5.</summary>
    int Context { get; }

    /// <summary>The value; null where none was typed.</summary>
    T Value { get; }
}

/// <summary>The parameters behind the keys of AT+QSSLCFG (ssl.md C2, ssl-later-firmware.md 1).</summary>
internal static class SslValues
{
    internal readonly record struct Version([Range(0, 5)] int Context, [Range(0, 4)] int? Value = null) : ISslValue<int?>;

    internal readonly record struct Level([Range(0, 5)] int Context, [Range(0, 2)] int? Value = null) : ISslValue<int?>;

    internal readonly record struct Seconds([Range(0, 5)] int Context, [Range(10, 300)] int? Value = null) : ISslValue<int?>;

    internal readonly record struct Mask([Range(0, 5)] int Context, [Range(0, 1048575)] int? Value = null) : ISslValue<int?>;

    internal readonly record struct Flag([Range(0, 5)] int Context, [OneOf(0, 1)] bool? Value = null) : ISslValue<bool?>;

    internal readonly record struct CaPath([Range(0, 5)] int Context, [Text(Shown = "cacertpath")] string? Value = null) : ISslValue<string?>;

    internal readonly record struct MoreCaPath([Range(0, 5)] int Context, [Text(Shown = "cacertexpath")] string? Value = null) : ISslValue<string?>;

    internal readonly record struct CertificatePath([Range(0, 5)] int Context, [Text(Shown = "client_cert_path")] string? Value = null) : ISslValue<string?>;

    internal readonly record struct KeyPath([Range(0, 5)] int Context, [Text(Shown = "client_key_path")] string? Value = null) : ISslValue<string?>;

    internal readonly record struct Protocol([Range(0, 5)] int Context, [Text(Shown = "protocolname", MaximumLength = 255)] string? Value = null)
        : ISslValue<string?>;

    internal readonly record struct BaseSuite([Range(0, 5)] int Context, [CipherSuite(SuiteList.Base)] ushort? Value = null) : ISslValue<ushort?>;

    internal readonly record struct LaterSuite([Range(0, 5)] int Context, [CipherSuite(SuiteList.Later)] ushort? Value = null) : ISslValue<ushort?>;

    internal readonly record struct LatestSuite([Range(0, 5)] int Context, [CipherSuite(SuiteList.Latest)] ushort? Value = null) : ISslValue<ushort?>;

    internal readonly record struct KeyPathAndPassword(
        [Range(0, 5)] int Context, [Text(Shown = "client_key_path")] string? Path = null, [Text(Shown = "key_pwd")] string? Password = null)
        : ISslValue<(string Path, string Password)?>
    {
        public (string Path, string Password)? Value => Path is null ? null : (Path, Password ?? "");
    }

    /// <summary>Identity and key come together.</summary>
    internal readonly record struct PreSharedKey(
        [Range(0, 5)] int Context, [Text(Shown = "identity", MaximumLength = 255)] string? Identity = null, [HexKey] string? Key = null)
        : ISslValue<(string Identity, string Key)?>
    {
        public (string Identity, string Key)? Value => Identity is null ? null : (Identity, Key ?? "");
    }
}
