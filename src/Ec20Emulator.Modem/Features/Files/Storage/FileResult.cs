using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// A value or the error that takes its place. Operations without a value return a plain <c>FileError?</c>, null = done.
/// In a command: <c>if (!store.Read(name).TryGet(out var bytes, out var error)) return cme((int)error);</c>
/// </summary>
internal readonly struct FileResult<T>
    where T : notnull
{
    private readonly T? _value;

    private FileResult(T? value, FileError? error) => (_value, Error) = (value, error);

    /// <summary>The error, or null where there is a value.</summary>
    internal FileError? Error { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is an error in its place.</exception>
    internal T Value => Error is null ? _value! : throw new InvalidOperationException($"no value: {FileErrorText.Of(Error.Value)}");

    /// <summary>Takes the value, or the error where there is none.</summary>
    internal bool TryGet([MaybeNullWhen(false)] out T value, out FileError error)
    {
        value = _value;
        error = Error ?? default;
        return Error is null;
    }

    /// <summary>A result that holds the value.</summary>
    public static implicit operator FileResult<T>(T value) => new(value, null);

    /// <summary>A result that holds the error.</summary>
    public static implicit operator FileResult<T>(FileError error) => new(default, error);
}
