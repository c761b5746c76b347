"""Webhooks: where the organisation wants to be told of its acts, by signed messages of ids."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.webhooks import endpoints
from advisor.storage.webhooks import Webhook
from advisor.web import webhook_shapes as shapes
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.paging import Page, page_of
from advisor.web.webhook_shapes import (
    DeliveryList,
    DeliveryTold,
    SecretMade,
    WebhookBody,
    WebhookList,
    WebhookMade,
    WebhookTold,
)

router = APIRouter(prefix="/v1/webhooks", dependencies=[Depends(kept_by_nothing)])

Manages = Annotated[Asked, Depends(require(Action.MANAGE_WEBHOOKS))]
WebhookId = Annotated[str, Path(min_length=1, max_length=64, description="Id of an endpoint.")]
_ONE = (401, 403, 404, 422)


@router.post(
    "",
    **reads(
        answers("webhooks", WebhookMade, shapes.MADE, 400, 401, 403, 409, 413, 415, 422, status=201),
        WebhookBody,
        shapes.BODY,
    ),
)
def post_webhook(
    asked: Manages, request: Request, response: Response, given: Annotated[WebhookBody, Depends(body(WebhookBody))]
) -> WebhookMade:
    """Name an endpoint; the secret that signs what is sent to it is told here and never again."""
    made = endpoints.make_webhook(asked.gate, asked.desk(request), given.url)
    response.headers["Location"] = f"/v1/webhooks/{made.webhook.id}"
    return WebhookMade(webhook=_told(made.webhook), secret=made.secret)


@router.get("", **answers("webhooks", WebhookList, {"items": [shapes.WEBHOOK]}, 401, 403))
def get_webhooks(asked: Manages) -> WebhookList:
    """List the endpoints, without their secrets, and those to which nothing is sent any more."""
    return WebhookList(items=tuple(_told(each) for each in endpoints.webhooks_of(asked.gate, asked.organisation)))


@router.get("/{webhook}", **answers("webhooks", WebhookTold, shapes.WEBHOOK, *_ONE))
def get_webhook(asked: Manages, webhook: WebhookId) -> WebhookTold:
    """Tell of an endpoint, without its secret."""
    return _told(endpoints.webhook_of(asked.gate, asked.organisation, webhook))


@router.delete("/{webhook}", **answers("webhooks", None, None, *_ONE, status=204))
def delete_webhook(asked: Manages, webhook: WebhookId) -> Response:
    """Forget an endpoint, and what was still to be sent to it."""
    endpoints.remove_webhook(asked.gate, asked.organisation, webhook)
    return Response(status_code=204, headers=NO_STORE)


@router.post("/{webhook}/secret", **answers("webhooks", SecretMade, shapes.SECRET, *_ONE))
def post_secret(asked: Manages, request: Request, webhook: WebhookId) -> SecretMade:
    """Give an endpoint another secret, told here and never again."""
    return SecretMade(secret=endpoints.rotate_secret(asked.gate, asked.desk(request), webhook))


@router.put("/{webhook}/enabled", **answers("webhooks", None, None, *_ONE, status=204))
def put_enabled(asked: Manages, webhook: WebhookId) -> Response:
    """Send again to an endpoint that had been left alone."""
    endpoints.enable_webhook(asked.gate, asked.organisation, webhook)
    return Response(status_code=204, headers=NO_STORE)


@router.get("/{webhook}/deliveries", **answers("webhooks", DeliveryList, {"items": [shapes.DELIVERY]}, *_ONE))
def get_deliveries(
    asked: Manages,
    webhook: WebhookId,
    request: Request,
    response: Response,
    page: Annotated[Page, page_of("deliveries")],
) -> DeliveryList:
    """List what was sent to an endpoint in the last days, and what still waits."""
    found = endpoints.deliveries_of(asked.gate, asked.organisation, webhook, after=page.after, limit=page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.message)
    return DeliveryList(
        items=tuple(
            DeliveryTold.model_validate({name: getattr(each, name) for name in DeliveryTold.model_fields})
            for each in shown
        )
    )


def _told(found: Webhook) -> WebhookTold:
    return WebhookTold.model_validate({name: getattr(found, name) for name in WebhookTold.model_fields})
