using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Core.Unsaved;

/// <summary>A number or a flag typed behind a key; null where none was.</summary>
internal interface ITypedValue<T>
    where T : struct
{
    /// <summary>The value.</summary>
    T? Value { get; }
}

/// <summary>Two texts typed behind a key; the first is null where none was.</summary>
internal interface ITypedPair
{
    /// <summary>The first.</summary>
    string? First { get; }

    /// <summary>The second.</summary>
    string? Second { get; }
}

/// <summary>What is behind keys of more than one command.</summary>
internal static class TypedValues
{
    internal readonly record struct Flag([OneOf(0, 1)] bool? Value = null) : ITypedValue<bool>;

    internal readonly record struct PdpContext([Range(1, 16)] int? Value = null) : ITypedValue<int>;

    internal readonly record struct SslContext([Range(0, 5)] int? Value = null) : ITypedValue<int>;

    /// <summary>0 nothing is encrypted, 1 TLS from the start, 2 TLS once the protocol has agreed on it.</summary>
    internal readonly record struct SslType([Range(0, 2)] int? Value = null) : ITypedValue<int>;
}
