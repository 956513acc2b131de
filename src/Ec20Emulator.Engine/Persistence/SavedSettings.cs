using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Persistence;

/// <summary>Saved settings on disk: one document, replaced as a whole with each save.</summary>
internal sealed class SavedSettings : ISavedSettings
{
    /// <summary>Largest document in bytes; a save beyond it fails.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private readonly string _directory;
    private readonly IStateFiles _files;
    private readonly ILogger _logger;
    private JsonObject _values;

    /// <summary>Loads the settings of the last run.</summary>
    /// <exception cref="StateDirectoryException">They are damaged.</exception>
    internal SavedSettings(string directory, IStateFiles files, ILogger logger)
    {
        (_directory, _files, _logger) = (directory, files, logger);
        try
        {
            _values = files.Read(StateFileNames.Settings) is { } file ? Parse(file) : [];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            StateLog.SettingsDamaged(logger, directory, exception.Message);
            throw new StateDirectoryException($"{directory}: the saved settings cannot be read: {exception.Message}; without the file {StateFileNames.Settings} there the modem starts with none", exception);
        }
    }

    /// <inheritdoc/>
    public JsonNode? Read(string key) => _values[key]?.DeepClone();

    /// <inheritdoc/>
    public bool Save(string key, JsonNode? value)
    {
        var next = (JsonObject)_values.DeepClone();
        if (value is null)
            next.Remove(key);
        else
            next[key] = value.DeepClone();
        try
        {
            var json = Encoding.UTF8.GetBytes(next.ToJsonString());
            if (json.Length > MaxBytes)
                throw new IOException($"all settings together would take {json.Length} bytes, more than {MaxBytes}");
            _files.Replace(StateFileNames.Settings, SealedDocument.Seal(StateFileNames.Settings, json));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            StateLog.SettingNotSaved(_logger, key, _directory, exception.Message);
            return false;
        }
        _values = next;
        return true;
    }

    private static JsonObject Parse(byte[] file)
    {
        try
        {
            return JsonNode.Parse(SealedDocument.Unseal(StateFileNames.Settings, file).Span) as JsonObject
                ?? throw new InvalidDataException("it is not a JSON object");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"it is not JSON: {exception.Message}", exception);
        }
    }
}
