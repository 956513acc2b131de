using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>The keys of AT+QSSLCFG; which of them a firmware has, and in which order, its profile says (ssl.md C2, ssl-later-firmware.md 2).</summary>
internal static class SslKeys
{
    private const string LongNegotiateTime = "negotiatetimeout";

    /// <summary>The settings of a firmware.</summary>
    public static IReadOnlyList<IKeyedSetting> Of(SslContexts contexts) => [.. contexts.Profile.Keys.Select(key => Make(contexts, key))];

    private static IKeyedSetting Make(SslContexts all, string key) => key switch
    {
        "sslversion" => new SslSetting<SslValues.Version, int?>(all, key, now => Show(now.Version), (now, value) => now.Version = value!.Value),
        "ciphersuite" => Suite(all, key),
        "cacert" => new SslSetting<SslValues.CaPath, string?>(all, key, now => Quote(now.CaCertificate), (now, value) => now.CaCertificate = value!),
        "clientcert" => new SslSetting<SslValues.CertificatePath, string?>(all, key, now => Quote(now.ClientCertificate), (now, value) => now.ClientCertificate = value!),
        "clientkey" => ClientKey(all, key),
        "seclevel" => new SslSetting<SslValues.Level, int?>(all, key, now => Show(now.SecurityLevel), (now, value) => now.SecurityLevel = value!.Value),
        "ignorelocaltime" => Flag(all, key, now => now.IgnoresLocalTime, (now, value) => now.IgnoresLocalTime = value),
        "negotiatetime" => new SslSetting<SslValues.Seconds, int?>(all, key, now => Show(now.NegotiateTime), (now, value) => now.NegotiateTime = value!.Value)
        {
            Alias = LongNegotiateTime,
            ReadKey = all.Profile.NegotiateTimeReadAs,
        },
        _ => MakeLater(all, key),
    };

    private static IKeyedSetting MakeLater(SslContexts all, string key) => key switch
    {
        "dtls" => Flag(all, key, now => now.Later.IsDatagram, (now, value) => now.Later.IsDatagram = value),
        "dtlsversion" => Flag(all, key, now => now.Later.IsDtls12, (now, value) => now.Later.IsDtls12 = value),
        "cacertex" => new SslSetting<SslValues.MoreCaPath, string?>(
            all, key, now => Quote(now.Later.MoreCaCertificates), (now, value) => now.Later.MoreCaCertificates = value!),
        "sni" => Flag(all, key, now => now.Later.SendsServerName, (now, value) => now.Later.SendsServerName = value),
        "psk" => new SslSetting<SslValues.PreSharedKey, (string Identity, string Key)?>(
            all,
            key,
            now => $"{Quote(now.Later.SharedIdentity)},{Quote(now.Later.SharedKey)}",
            (now, value) => (now.Later.SharedIdentity, now.Later.SharedKey) = value!.Value)
        {
            IsSecret = true,
        },
        "closetimemode" => Flag(all, key, now => now.Later.ClosesInMilliseconds, (now, value) => now.Later.ClosesInMilliseconds = value),
        "session_cache" => Flag(all, key, now => now.Later.CachesSessions, (now, value) => now.Later.CachesSessions = value),
        "alpn" => new SslSetting<SslValues.Protocol, string?>(all, key, now => Quote(now.Later.Protocol), (now, value) => now.Later.Protocol = value!),
        "renegotiation" => Flag(all, key, now => now.Later.Renegotiates, (now, value) => now.Later.Renegotiates = value, isOnlyStored: true),
        "ignoremulticertchainverify" => Flag(all, key, now => now.Later.AcceptsPartialChain, (now, value) => now.Later.AcceptsPartialChain = value),
        "ignoreinvalidcertsign" => Flag(all, key, now => now.Later.AcceptsInvalidSignature, (now, value) => now.Later.AcceptsInvalidSignature = value),
        "ignorecertitem" => new SslSetting<SslValues.Mask, int?>(all, key, now => Show(now.Later.IgnoredItems), (now, value) => now.Later.IgnoredItems = value!.Value)
        {
            IsOnlyStored = true,
        },
        _ => throw new InvalidOperationException($"AT+QSSLCFG=\"{key}\" is listed and not built"),
    };

    private static SslSetting<SslValues.Flag, bool?> Flag(
        SslContexts all, string key, Func<SslContext, bool> get, Action<SslContext, bool> set, bool isOnlyStored = false) =>
        new(all, key, now => get(now) ? "1" : "0", (now, value) => set(now, value!.Value)) { IsOnlyStored = isOnlyStored };

    private static IKeyedSetting Suite(SslContexts all, string key)
    {
        return all.Profile.Suites switch
        {
            SuiteList.Base => Of<SslValues.BaseSuite>(),
            SuiteList.Later => Of<SslValues.LaterSuite>(),
            _ => Of<SslValues.LatestSuite>(),
        };

        SslSetting<TArgs, ushort?> Of<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>()
            where TArgs : struct, ISslValue<ushort?> =>
            new(all, key, now => CipherSuiteAttribute.Show(now.CipherSuite), (now, value) => now.CipherSuite = value!.Value);
    }

    private static IKeyedSetting ClientKey(SslContexts all, string key) => all.Profile.IsLater
        ? new SslSetting<SslValues.KeyPathAndPassword, (string Path, string Password)?>(
            all,
            key,
            now => $"{Quote(now.ClientKey)},{Quote(now.Later.ClientKeyPassword)}",
            (now, value) => (now.ClientKey, now.Later.ClientKeyPassword) = value!.Value)
        {
            IsSecret = true,
        }
        : new SslSetting<SslValues.KeyPath, string?>(all, key, now => Quote(now.ClientKey), (now, value) => now.ClientKey = value!);

    private static string Show(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{text}\"";
}
